import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import { useUndo } from '../../../shared/undo/undo.ts';
import { runAction, type Outcome, type Step } from './actions.ts';
import { after, patchTickets } from './patch.ts';
import type { Ticket } from './tickets.ts';

interface Act {
  tickets: Ticket[];
  step: Step;
  /** What to say when it is done: "Solved #12". */
  text: string;
}

/** A ticket cannot become new again, nor leave "closed"; taking back leads to open. */
function wayBack({ undo, changed }: Outcome, step: Step): Step | undefined {
  if (undo) return { name: undo.name, arguments: undo.arguments };
  return changed && step.name === 'status' ? { name: 'status', arguments: { status: 'open' } } : undefined;
}

/** Changes tickets: shown at once, said with a way back, corrected if the server refuses. */
export function useAct(): (act: Act) => void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const refresh = useCallback(() => {
    for (const name of ['ticket', 'tickets', 'views', 'count', 'history'])
      void queries.invalidateQueries({ queryKey: [name] });
  }, [queries]);

  const { mutate: takeBack } = useMutation({
    mutationFn: (steps: { ticket: string; step: Step }[]) =>
      Promise.all(steps.map(({ ticket, step }) => runAction([ticket], step))),
    onSuccess: () => say({ text: t('undo.done'), stays: 2500 }),
    onSettled: refresh,
  });
  const { mutate } = useMutation({
    mutationFn: ({ tickets, step }: Act) => runAction(tickets.map((ticket) => ticket.id ?? ''), step),
    onMutate: ({ tickets, step }) => {
      const ids = new Set(tickets.map((ticket) => ticket.id ?? ''));
      patchTickets(queries, ids, (ticket) => after(ticket, step));
    },
    onSuccess: (outcomes, { step, text }) => {
      const back = outcomes.flatMap((outcome) => {
        const way = wayBack(outcome, step);
        return way && outcome.changed ? [{ ticket: outcome.ticket, step: way }] : [];
      });
      if (back.length > 0) offer({ text, undo: () => takeBack(back) });
      else if (outcomes.some((outcome) => outcome.changed)) say({ text });
    },
    onSettled: refresh,
  });
  return mutate;
}
