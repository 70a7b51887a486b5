import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import type { Party } from './contacts.ts';
import styles from './Contacts.module.css';
import { useNotes } from './useParty.ts';

/** A note to colleagues about somebody; Ctrl Enter keeps it. */
export function NoteForm({ party, note, onDone }: { party: Party; note?: { id: string; text: string }; onDone?: () => void }) {
  const { t } = useTranslation();
  const { write } = useNotes(party);
  const [text, setText] = useState(note?.text ?? '');
  const keep = () => {
    if (!text.trim() || write.isPending) return;
    afterwards(write.mutateAsync({ id: note?.id ?? crypto.randomUUID(), text }), () => {
      if (!note) setText('');
      onDone?.();
    });
  };
  return (
    <form
      className={styles.noteForm}
      aria-label={t(note ? 'contacts.changeNote' : 'contacts.writeNote')}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <textarea
        className={styles.noteField}
        aria-label={t('contacts.note')}
        placeholder={t('contacts.noteHint')}
        rows={note ? 4 : 2}
        maxLength={10_000}
        value={text}
        autoFocus={note !== undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
          if (event.key === 'Escape') onDone?.();
        }}
      />
      {text.trim() !== '' && (
        <button type="submit" className={styles.button} disabled={write.isPending}>
          {t('contacts.keepNote')}
        </button>
      )}
    </form>
  );
}
