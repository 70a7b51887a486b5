import { call, Refused } from '@goodword/api-client';
import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { plainTime } from '../../../shared/time/format.ts';
import { say } from '../../../shared/toast/toasts.ts';
import { useUndo } from '../../../shared/undo/undo.ts';
import { me } from '../../access/session.ts';
import { messagesQuery, type Message } from '../thread/conversation.ts';
import { runAction, type Step } from '../tickets/actions.ts';
import { after, patchTickets } from '../tickets/patch.ts';
import { dropLetter, keepLetter, leave, TakenBack, takeLetterBack } from './letters.ts';
import { draftQuery, type Draft } from './useDraft.ts';

export interface Letter {
  id: string;
  kind: 'reply' | 'note';
  body: string;
  to?: string[];
  cc?: string[];
  bcc?: string[];
  attachments: string[];
  then?: Step;
  /** When it leaves, if not at once. */
  sendAt?: string;
  evenIfAnswered?: boolean;
  /** Said in a live chat: at once, and not to be taken back. */
  chat?: boolean;
  /** When the draft it was has been kept. */
  ready: Promise<void>;
}

type Said = Message & { then?: { changed: boolean; undo?: Step | null } | null };

/** Ten seconds to take a reply back. */
const hold = 10;

/** Between two attempts to reach the server, in milliseconds. */
const longest = 10_000;

/** What is being said and has not reached the server yet. */
export const saying = ['saying'];

function body(letter: Letter): object {
  const { ready: _, chat, ...said } = letter;
  return { ...said, format: 'html', fromDraft: true, ...(letter.kind === 'reply' ? { holdSeconds: chat ? 0 : hold } : {}) };
}

/** Says something: on screen at once, on its way after ten seconds, back in the editor if it cannot be. Without a
 * network it is kept on this device until there is one. */
export function useSend(id: string, giveBack: (letter: Letter) => void) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const key = messagesQuery(id).queryKey;

  const withdraw = useMutation({
    mutationFn: async ({ message, undo }: { message: string; undo?: Step }) => {
      const path = `/api/v1/tickets/${id}/messages/${message}/withdrawal`;
      const answer = await call<{ draft?: Draft }>('POST', path);
      // The status is taken back with the reply.
      if (undo && undo.name !== 'status') await runAction([id], undo);
      return answer;
    },
    onSuccess: async ({ draft }) => {
      await queries.cancelQueries({ queryKey: draftQuery(id).queryKey });
      queries.setQueryData(draftQuery(id).queryKey, draft ?? null);
      say({ text: t('compose.takenBack'), stays: 2500 });
    },
    onSettled: () => refresh(),
  });
  const refresh = () => {
    for (const name of ['messages', 'history', 'draft']) void queries.invalidateQueries({ queryKey: [name, id] });
    for (const name of ['ticket', 'tickets', 'views', 'count']) void queries.invalidateQueries({ queryKey: [name] });
  };
  const takeBack = async (letter: Letter) => {
    if (await takeLetterBack(letter.id)) queries.setQueryData<Message[]>(key, (was) => without(was, letter));
  };
  return useMutation({
    mutationKey: saying,
    mutationFn: async (letter: Letter) => {
      await letter.ready;
      return leave(letter.id, () => call<Said>('POST', `/api/v1/tickets/${id}/messages`, { body: body(letter) }));
    },
    // It waits for the network as long as it takes. Its id makes a repetition harmless.
    retry: (_failures, error) => Refused.code(error) === 'unreachable',
    retryDelay: (failures) => Math.min(longest, 1000 * 2 ** failures),
    onMutate: async (letter) => {
      const agent = queries.getQueryData(me.queryKey)?.id;
      const shown = onItsWay(letter, agent);
      queries.setQueryData<Message[]>(key, (was) => [...without(was, letter), shown]);
      const { then } = letter;
      if (then) patchTickets(queries, new Set([id]), (one) => after(one, then));
      const { ready: _, ...words } = letter;
      await keepLetter({ owner: agent ?? '', ticket: id, letter: words });
      if (!onlineManager.isOnline()) offer({ text: t('compose.waits'), undo: () => void takeBack(letter) });
    },
    onSuccess: (said, letter) => {
      void dropLetter(letter.id);
      queries.setQueryData<Message[]>(key, (was) => was?.map((one) => (one.id === letter.id ? said : one)));
      const held = said.delivery?.state === 'held';
      if (held) {
        const undo = said.then?.undo ?? undefined;
        const to = (letter.to ?? []).join(', ');
        const text = letter.sendAt
          ? t('later.scheduled', { when: plainTime(new Date(letter.sendAt), i18n.language) })
          : t(letter.then ? 'compose.sentAnd' : 'compose.sent', { to });
        offer({ text, undo: () => withdraw.mutate({ message: said.id ?? '', undo: undo ?? undefined }) });
      }
    },
    onError: (error, letter) => {
      // It leaves when she has signed in again.
      if (error instanceof TakenBack || Refused.code(error) === 'not-signed-in') return;
      void dropLetter(letter.id);
      queries.setQueryData<Message[]>(key, (was) => without(was, letter));
      say({ text: t('compose.notSent', { why: explain(error) }), tone: 'failed', stays: 10_000 });
      giveBack(letter);
    },
    onSettled: refresh,
    meta: { quiet: true },
  });
}

function without(messages: Message[] | undefined, letter: Letter): Message[] {
  return (messages ?? []).filter((one) => one.id !== letter.id);
}

function onItsWay(letter: Letter, agent: string | undefined): Message {
  const addresses = (['to', 'cc', 'bcc'] as const).flatMap((role) =>
    (letter[role] ?? []).map((address) => ({ role, address, name: '' })),
  );
  return {
    id: letter.id,
    kind: letter.kind,
    channel: letter.chat ? 'chat' : letter.kind === 'reply' ? 'email' : 'api',
    automatic: false,
    html: letter.body,
    text: '',
    author: { kind: 'agent', id: agent ?? null, name: null },
    createdAt: new Date().toISOString(),
    addresses,
    attachments: [],
    folds: { ofText: [], ofHtml: [] },
    withdrawnAt: null,
    masked: 0,
    delivery: letter.kind === 'reply' && !letter.chat ? { state: 'queued' } : null,
  };
}
