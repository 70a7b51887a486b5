import { call, type Schemas } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import { useUndo } from '../../../shared/undo/undo.ts';
import type { Ticket } from '../tickets/tickets.ts';

export interface Choice {
  messages?: string[];
  /** This one and all after it. */
  from?: string;
  subject: string;
}

export type Origin = Schemas['OriginResponse'];

type Undone = Schemas['UndoneResponse'];

function useShow() {
  const navigate = useNavigate();
  const { view = 'open' } = useParams({ strict: false });
  return useCallback(
    (number: number | undefined) =>
      void navigate({ to: '/inbox/$view/$ticket', params: { view, ticket: String(number) }, search: (search) => search }),
    [navigate, view],
  );
}

function useRefresh() {
  const queries = useQueryClient();
  return useCallback(() => {
    for (const name of ['ticket', 'tickets', 'messages', 'history', 'views', 'count', 'links'])
      void queries.invalidateQueries({ queryKey: [name] });
  }, [queries]);
}

/** Puts a ticket back into the one it was split off, and says what is kept. */
export function useUnsplit() {
  const { t } = useTranslation();
  const show = useShow();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (ticket: Origin | Ticket) => call<Undone>('DELETE', `/api/v1/tickets/${ticket.id}/split`),
    onSuccess: ({ into, gone, kept = [] }, ticket) => {
      const what = kept.map((one) => t(`split.kept.${one.what}`, { count: one.count, defaultValue: t('split.kept.other') }));
      const words = { number: ticket.number, what: what.join(', ') };
      say(gone ? { text: t('split.back', { number: into?.number }) } : { text: t('split.stays', words), stays: 10_000 });
      show(into?.number);
    },
    onSettled: refresh,
  });
}

/** Makes a ticket of its own of some messages, shows it, and offers the way back. */
export function useSplit(ticket: Ticket) {
  const { t } = useTranslation();
  const { offer } = useUndo();
  const show = useShow();
  const refresh = useRefresh();
  const { mutate: unsplit } = useUnsplit();
  return useMutation({
    mutationFn: (choice: Choice) => call<Origin>('POST', `/api/v1/tickets/${ticket.id}/splits`, { body: choice }),
    onSuccess: (made) => {
      offer({ text: t('split.done', { number: made.number }), undo: () => unsplit(made) });
      show(made.number);
    },
    onSettled: refresh,
  });
}

export type Which = 'this' | 'from';

interface Move {
  from: string;
  into: Ticket | Origin;
  choice: { messages: string[] } | { from: string };
}

type MovedMessages = Schemas['MovedMessagesResponse'];

const move = ({ from, into, choice }: Move) =>
  call<MovedMessages>('POST', `/api/v1/tickets/${from}/moves`, { body: { into: into.id, ...choice } });

/** Puts messages of the ticket into another one, stays with the ticket, and offers the way back. */
export function useMove(ticket: Ticket) {
  const { t } = useTranslation();
  const { offer } = useUndo();
  const refresh = useRefresh();
  const { mutate: putBack } = useMutation({ mutationFn: move, onSettled: refresh });
  return useMutation({
    mutationFn: move,
    onSuccess: ({ into, messages = [] }) => {
      offer({
        text: t('move.done', { count: messages.length, number: into?.number }),
        undo: () => putBack({ from: into?.id ?? '', into: ticket, choice: { messages } }),
      });
    },
    onSettled: refresh,
  });
}
