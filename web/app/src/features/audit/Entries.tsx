import { Button, Collapse, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { Moment } from '../../shared/time/Moment.tsx';
import { useAgents } from '../inbox/tickets/people.ts';
import settings from '../settings/Settings.module.css';
import styles from './Audit.module.css';
import { entryPages, type Asked, type Entry } from './audit.ts';
import { useEventWords } from './useEventWords.ts';

interface Props {
  asked: Asked;
  /** Shows all that was done to one thing. */
  onSubject: (subject: string) => void;
}

/** What happened, newest first. */
export function Entries({ asked, onSubject }: Props) {
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(entryPages(asked));
  if (error && !data) return <p className={settings.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" className={styles.coming} />;
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <p className={settings.quiet}>{t('settings.audit.none')}</p>;
  return (
    <>
      <ul className={settings.plain} aria-label={t('settings.audit.entries')}>
        {entries.map((entry) => (
          <OneEntry key={entry.id} entry={entry} onSubject={onSubject} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('settings.audit.more')}
        </Button>
      )}
    </>
  );
}

function OneEntry({ entry, onSubject }: { entry: Entry; onSubject: Props['onSubject'] }) {
  const { t } = useTranslation();
  const agents = useAgents();
  const words = useEventWords();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const who = whoOf(entry, agents) ?? t(`settings.audit.actor.${entry.actorKind}`, { defaultValue: entry.actorKind });
  const rows = [...Object.entries(entry.facts), ...Object.entries(entry.detail)];
  return (
    <li className={styles.entry}>
      <UnstyledButton className={styles.line} aria-expanded={opened} aria-controls={id} onClick={() => setOpened(!opened)}>
        <ChevronRight className={styles.sign} data-opened={opened || undefined} size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles.words}>
          <strong>{who}</strong>
          {entry.app && t('settings.audit.through', { app: entry.app })} {words(entry.event)}
        </span>
        <Moment at={entry.at} className={settings.quiet} />
      </UnstyledButton>
      <Collapse expanded={opened} id={id}>
        <dl className={styles.facts}>
          {entry.cause && !entry.app && <Fact name={t('settings.audit.cause')} value={entry.cause} />}
          {entry.request && <Fact name={t('settings.audit.request')} value={entry.request} />}
          {rows.map(([name, value]) => (
            <Fact key={name} name={name} value={typeof value === 'string' ? value : JSON.stringify(value)} />
          ))}
        </dl>
        <div className={styles.tools}>
          {entry.subjectKind === 'ticket' && (
            <Link to="/inbox/$view/$ticket" params={{ view: 'open', ticket: entry.subject }}>
              {t('settings.audit.openTicket')}
            </Link>
          )}
          <Button variant="subtle" size="compact-sm" onClick={() => onSubject(`${entry.subjectKind}:${entry.subject}`)}>
            {t('settings.audit.allOfThis')}
          </Button>
        </div>
      </Collapse>
    </li>
  );
}

function whoOf(entry: Entry, agents: ReturnType<typeof useAgents>): string | undefined {
  return (entry.actor && agents.get(entry.actor)?.name) ?? entry.actorName ?? undefined;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
