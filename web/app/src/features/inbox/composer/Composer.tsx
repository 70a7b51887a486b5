import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../shared/keys/useKeys.ts';
import { useMay } from '../../access/session.ts';
import { useLive } from '../../live/connection.ts';
import { plain } from '../thread/plain.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import { Addressees } from './Addressees.tsx';
import { AttachedFiles } from './AttachedFiles.tsx';
import { Editor } from './Editor.tsx';
import { ModeTabs } from './ModeTabs.tsx';
import { NewerMessage } from './NewerMessage.tsx';
import { SendButton } from './SendButton.tsx';
import { solve } from './then.ts';
import { Tools } from './Tools.tsx';
import { Closed } from './Closed.tsx';
import { Unreached } from './Unreached.tsx';
import { useComposer } from './useComposer.ts';
import styles from './Composer.module.css';

/** Where one answers. The only primary button of the screen is here. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const mayReply = useMay('ticket.reply');
  const live = useLive();
  const composer = useComposer(ticket);
  const { mode, editor } = composer;
  const closed = ticket.category === 'closed';
  const enter = (next: typeof mode) => {
    composer.setMode(next);
    editor.current?.focus();
  };
  useKeys({
    r: () => mayReply && !closed && enter('reply'),
    n: () => enter('note'),
    f: () => mayReply && !closed && enter('forward'),
  });
  if (closed) return <Closed ticket={ticket} />;
  const note = mode === 'note';
  return (
    <section
      className={styles.composer}
      data-mode={mode}
      aria-label={t('compose.title')}
      onKeyDown={(event) => {
        const sends = composer.chatting && entersAlone(event);
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey || sends)) {
          event.preventDefault();
          composer.send(event.shiftKey && !note && !sends ? solve : undefined);
        }
        if (event.key === 'Escape' && !document.querySelector('.suggestions')) {
          event.stopPropagation();
          leave();
        }
      }}
    >
      <ModeTabs mode={mode} mayReply={mayReply} onMode={enter} />
      {!note && !composer.chatting && <Addressees value={composer.recipients} onChange={composer.setRecipients} ticket={ticket} />}
      {!note && !composer.chatting && <Unreached {...composer.recipients} />}
      {composer.restored && (
        <p className={styles.restored} role="status">
          {t('compose.restored')}
          <button type="button" onClick={composer.discard}>
            {t('compose.discard')}
          </button>
        </p>
      )}
      <Editor
        ref={editor}
        label={t(note ? 'compose.noteBody' : 'compose.body')}
        placeholder={t(composer.chatting ? 'chat.placeholder' : `compose.placeholder.${mode}`)}
        breaks={!composer.chatting}
        onChange={() => {
          composer.changed();
          live.type(ticket.id ?? '', note ? 'note' : 'reply');
        }}
        onFiles={composer.files.add}
        mentions={note}
        ticket={ticket}
      />
      {composer.ready && composer.signature && (
        <div className={styles.signature} aria-label={t('compose.signature')}>
          {plain(composer.signature)}
        </div>
      )}
      <AttachedFiles files={composer.files} />
      <NewerMessage news={composer.newer} onSeen={composer.acknowledge} />
      <footer className={styles.foot}>
        <Tools editor={editor} onFiles={composer.files.add} ticket={ticket} note={note} />
        <SendButton mode={mode} ready={composer.ready} later={!composer.chatting} onSend={composer.send} />
      </footer>
    </section>
  );
}

/** Enter by itself, with nothing to choose from a menu. */
function entersAlone(event: KeyboardEvent): boolean {
  return !event.shiftKey && !event.altKey && !event.nativeEvent.isComposing && !document.querySelector('.suggestions');
}

/** So that single letters are keys again. */
function leave(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
