import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { explain } from '../../shared/problem.ts';
import { Moment as Time } from '../../shared/time/Moment.tsx';
import { useUndo } from '../../shared/undo/undo.ts';
import { useMay } from '../access/session.ts';
import { StatusMark } from '../inbox/tickets/StatusMark.tsx';
import { timelinePages, type Moment, type Party } from './contacts.ts';
import styles from './Contacts.module.css';
import { More } from './More.tsx';
import { NoteForm } from './NoteForm.tsx';
import { useSentence } from './useSentence.ts';
import { useNotes } from './useParty.ts';

/** What happened with somebody, newest first. */
export function Timeline({ party }: { party: Party }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(timelinePages(party));
  const moments = list.data?.pages.flatMap((page) => page.items);
  return (
    <section className={styles.section} aria-label={t('contacts.timeline')}>
      <h2 className={styles.heading}>{t('contacts.timeline')}</h2>
      {list.error && !moments && <p className={styles.quiet}>{explain(list.error)}</p>}
      {!moments && !list.error && <div className={styles.coming} aria-busy="true" />}
      {moments?.length === 0 && <p className={styles.quiet}>{t('contacts.nothingYet')}</p>}
      {moments && moments.length > 0 && (
        <ol className={styles.timeline}>
          {moments.map((moment) => (
            <Row key={`${moment.kind} ${moment.id}`} party={party} moment={moment} />
          ))}
        </ol>
      )}
      <More list={list} />
    </section>
  );
}

function Row({ party, moment }: { party: Party; moment: Moment }) {
  return (
    <li className={styles.moment} data-kind={moment.kind}>
      {moment.kind === 'ticket' || moment.kind === 'chat' ? <TicketMoment moment={moment} /> : null}
      {moment.kind === 'note' && <NoteMoment party={party} moment={moment} />}
      {!['ticket', 'chat', 'note'].includes(moment.kind) && <Told moment={moment} />}
      <Time at={moment.at} className={styles.when} />
    </li>
  );
}

function TicketMoment({ moment }: { moment: Moment }) {
  const { t } = useTranslation();
  const { category, status, messages, preview } = moment.more as Record<string, string>;
  return (
    <div className={styles.told}>
      <StatusMark category={category ?? 'open'} status={status ?? ''} />{' '}
      <Link to="/inbox/$view/$ticket" params={{ view: 'all', ticket: String(moment.ticket?.number) }} dir="auto">
        {moment.text || t('contacts.noSubject')}
      </Link>{' '}
      <span className={styles.quiet}>
        #{moment.ticket?.number} · {moment.by?.name} · {t('contacts.messages', { count: Number(messages) })}
      </span>
      {preview && (
        <p className={styles.preview} dir="auto">
          {preview}
        </p>
      )}
    </div>
  );
}

function NoteMoment({ party, moment }: { party: Party; moment: Moment }) {
  const { t } = useTranslation();
  const may = useMay('contact.edit');
  const { offer } = useUndo();
  const { write, remove } = useNotes(party);
  const [editing, setEditing] = useState(false);
  const note = { id: moment.id, text: moment.text };
  if (editing) return <NoteForm party={party} note={note} onDone={() => setEditing(false)} />;
  return (
    <div className={styles.note}>
      <p className={styles.noteText} dir="auto">
        {moment.text}
      </p>
      <p className={styles.quiet}>
        {t('contacts.noteBy', { name: moment.by?.name })}
        {'changedAt' in moment.more && ` · ${t('contacts.noteChanged')}`}
        {may && (
          <>
            {' '}
            <button type="button" className={styles.quietButton} aria-label={t('contacts.changeThis', { text: moment.text.slice(0, 30) })} onClick={() => setEditing(true)}>
              {t('contacts.change')}
            </button>
            <button
              type="button"
              className={styles.quietButton}
              aria-label={t('contacts.deleteThis', { text: moment.text.slice(0, 30) })}
              onClick={() => afterwards(remove.mutateAsync(note), () => offer({ text: t('contacts.noteDeleted'), undo: () => write.mutate(note) }))}
            >
              {t('contacts.delete')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

function Told({ moment }: { moment: Moment }) {
  const { t } = useTranslation();
  const sentences = useSentence()(moment);
  return (
    <div className={styles.told}>
      {sentences.map((sentence) => (
        <span key={sentence} className={styles.sentence}>
          {sentence}{' '}
        </span>
      ))}
      {moment.text && <q dir="auto">{moment.text}</q>}{' '}
      {moment.ticket && (
        <Link to="/inbox/$view/$ticket" params={{ view: 'all', ticket: String(moment.ticket.number) }}>
          #{moment.ticket.number}
        </Link>
      )}
      {moment.by?.kind === 'agent' && <span className={styles.quiet}> {t('contacts.by', { name: moment.by.name })}</span>}
    </div>
  );
}
