import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import { useUndo } from '../../../shared/undo/undo.ts';
import { runAction, type Outcome, type Step, type WayBack } from './actions.ts';
import { after, dropTickets, patchTickets } from './patch.ts';
import type { Ticket } from './tickets.ts';

interface Doing {
  tickets: Ticket[];
  step: Step;
  /** What to say when it is done: "Solved #12". */
  text: string;
}

/** A ticket cannot become new again; taking back leads to open. */
function waysBack({ undo, changed }: Outcome, step: Step): WayBack[] {
  const covered = new Set(undo.flatMap((one) => one.tickets));
  const rest = changed.filter((id) => !covered.has(id));
  if (step.name !== 'status' || rest.length === 0) return undo;
  return [...undo, { name: 'status', arguments: { status: 'open' }, tickets: rest }];
}

export type Act = (doing: Doing) => void;

/** Changes tickets: shown at once, said with a way back, corrected if the server refuses. */
export function useAct(): Act {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const refresh = useCallback(() => {
    for (const name of ['ticket', 'tickets', 'views', 'count', 'history', 'deleted', 'links'])
      void queries.invalidateQueries({ queryKey: [name] });
  }, [queries]);

  const { mutate: takeBack } = useMutation({
    mutationFn: (steps: WayBack[]) => Promise.all(steps.map((step) => runAction(step.tickets, step))),
    onSuccess: () => say({ text: t('undo.done'), stays: 2500 }),
    onSettled: refresh,
  });
  const { mutate } = useMutation({
    mutationFn: ({ tickets, step }: Doing) => runAction(tickets.map((ticket) => ticket.id ?? ''), step),
    onMutate: ({ tickets, step }) => {
      const ids = new Set(tickets.map((ticket) => ticket.id ?? ''));
      if (step.name === 'delete') dropTickets(queries, ids);
      else patchTickets(queries, ids, (ticket) => after(ticket, step));
    },
    onSuccess: (outcome, { step, text }) => {
      const [problem] = outcome.problems;
      if (problem) say({ text: problem, tone: 'failed' });
      const back = waysBack(outcome, step);
      if (back.length > 0) offer({ text, undo: () => takeBack(back) });
      else if (outcome.changed.length > 0) say({ text });
    },
    onSettled: refresh,
  });
  return mutate;
}
