import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import { useMay, useMe } from '../../access/session.ts';
import { messagesQuery } from '../thread/conversation.ts';
import type { Step } from '../tickets/actions.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { forwarded } from './forward.ts';
import type { Later } from './later.ts';
import type { EditorHandle } from './Editor.tsx';
import { takeBackTo } from './letters.ts';
import { answerTo, nobody, type Recipients } from './recipients.ts';
import { useDraft, type Content, type Draft } from './useDraft.ts';
import { useFiles } from './useFiles.ts';
import { useNewer } from './useNewer.ts';
import { useSend, type Letter } from './useSend.ts';
import { uuid } from './uuid.ts';
import { pictures, readable, spaced, written } from './written.ts';

export type Mode = 'reply' | 'note' | 'forward';

/** What is being written on a ticket: kind, recipients, words, files; kept as a draft, sent, taken back. */
export function useComposer(ticket: Ticket) {
  const { t } = useTranslation();
  const id = ticket.id ?? '';
  const mayReply = useMay('ticket.reply');
  const { signature } = useMe();
  const editor = useRef<EditorHandle>(null);
  const { data: messages = [] } = useQuery(messagesQuery(id));
  const [mode, setModeOnly] = useState<Mode>(mayReply ? 'reply' : 'note');
  const [chosen, setChosen] = useState<Recipients | null>(null);
  const [dirty, setDirty] = useState(false);
  const [restored, setRestored] = useState(false);
  // Where the customer wrote last is where one answers.
  const chatting = mode === 'reply' && messages.findLast((one) => one.kind === 'inbound')?.channel === 'chat';
  const usual = mode === 'forward' || chatting ? nobody : answerTo(ticket, messages);
  const recipients = chosen ?? usual;
  const insertImage = useCallback((file: { id: string; url: string; name: string }) => editor.current?.image(file), []);
  const files = useFiles(insertImage);
  // In a chat both write at once.
  const newer = useNewer(messages, dirty && !chatting);

  const attachments = () => {
    const inText = new Set(pictures(editor.current?.html() ?? ''));
    return files.items.filter((one) => one.id && (!one.inline || inText.has(one.id))).map((one) => one.id ?? '');
  };
  const read = (): Content | null => {
    if (!editor.current || (editor.current.isEmpty() && files.items.length === 0)) return null;
    return { kind: mode, html: written(editor.current.html()), ...recipients, attachments: attachments() };
  };
  const draft = useDraft(id, read);

  const adopt = useCallback(
    (kept: Pick<Draft, 'kind' | 'html' | 'to' | 'cc' | 'bcc' | 'attachments'>) => {
      setModeOnly(kept.kind);
      setChosen(kept.to.length > 0 ? { to: kept.to, cc: kept.cc, bcc: kept.bcc } : null);
      const html = readable(kept.html, id);
      editor.current?.set(html);
      const inText = new Set(pictures(html));
      files.set(
        kept.attachments.map((file) => ({
          key: file.id ?? '',
          id: file.id,
          name: file.name ?? '',
          size: file.size ?? 0,
          state: 'there',
          inline: inText.has(file.id ?? ''),
        })),
      );
      setDirty(true);
    },
    [files, id],
  );

  const { kept } = draft;
  const adopted = useRef(0);
  const clear = () => {
    // The next draft counts from one again.
    adopted.current = 0;
    editor.current?.set('');
    files.set([]);
    setChosen(null);
    setDirty(false);
    setRestored(false);
    newer.acknowledge();
  };
  useEffect(() => {
    // Sent or thrown away on another device.
    if (kept === null && adopted.current > 0 && !draft.isAhead()) clear();
    if (!kept || kept.version === adopted.current || !editor.current) return;
    const here = draft.isAhead() || draft.isOurs(kept);
    adopted.current = kept.version;
    if (here) return;
    adopt(kept);
    setRestored(true);
    // What is kept decides, not what is typed meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kept]);
  const giveBack = ({ kind, body, attachments: sent, to = [], cc = [], bcc = [] }: Letter) => {
    const words = signature ? body.replace(`<p><br></p>${signature}`, '') : body;
    if (!editor.current) return draft.keep({ kind, html: words, to, cc, bcc, attachments: sent });
    editor.current.set(readable(words, id) + (editor.current.isEmpty() ? '' : editor.current.html()));
    setDirty(true);
    draft.save();
  };
  const taker = useRef(giveBack);
  useEffect(() => {
    taker.current = giveBack;
  });
  useEffect(() => takeBackTo(id, (letter) => taker.current({ ...letter, ready: Promise.resolve() })), [id]);
  const sending = useSend(id, giveBack);

  const setMode = (next: Mode) => {
    if (next === mode) return;
    setModeOnly(next);
    setChosen(null);
    if (next === 'forward' && editor.current?.isEmpty()) editor.current.set(forwarded(messages, t));
    draft.save();
  };
  /** @param then what happens to the ticket once the message is said
   * @param later when it leaves, if not at once */
  const send = (then?: Step, later?: Later) => {
    if (!dirty || editor.current?.isEmpty() !== false) return;
    if (files.items.some((file) => file.state === 'sending')) return void say({ text: t('compose.filesComing'), tone: 'failed' });
    if (newer.news) return void say({ text: t('compose.newer'), tone: 'failed' });
    const note = mode === 'note';
    if (!note && !chatting && recipients.to.length === 0) return void say({ text: t('compose.nobody'), tone: 'failed' });
    const kind = note ? ('note' as const) : ('reply' as const);
    const to = note || chatting ? {} : recipients;
    const words = spaced(written(editor.current.html()));
    const body = note || chatting || !signature ? words : `${words}<p><br></p>${signature}`;
    sending.mutate({ id: uuid(), kind, body, attachments: attachments(), then, chat: chatting, ready: draft.sent(), ...later, ...to });
    clear();
    if (chatting && !then) return;
    // Keys are the desk's again: `z` takes it back, `j` goes on.
    editor.current?.blur();
  };

  return {
    editor,
    mode,
    chatting,
    setMode,
    recipients,
    setRecipients: (next: Recipients) => {
      setChosen(next);
      draft.save();
    },
    files,
    restored,
    newer: newer.news,
    acknowledge: newer.acknowledge,
    ready: dirty,
    send,
    signature: mode === 'note' || chatting ? '' : signature,
    changed: () => {
      setDirty(editor.current?.isEmpty() === false);
      draft.save();
    },
    discard: () => {
      clear();
      draft.forget();
    },
  };
}
