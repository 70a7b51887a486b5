import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchQuery } from '../../search/search.ts';
import { StatusMark } from '../tickets/StatusMark.tsx';
import { ticketPages, ticketQuery, type Ticket } from '../tickets/tickets.ts';
import styles from './MergeDialog.module.css';

interface Props {
  /** Not itself among those to choose from. */
  ticket: Ticket;
  onChoose: (other: Ticket) => void;
}

/** Another ticket: first the same person's, else by number or words. */
export function TicketSearch({ ticket, onChoose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 150);
  const theirs = useInfiniteQuery(ticketPages(`participant:"${ticket.requester?.email ?? ''}"`));
  const found = useQuery({ ...searchQuery(settled), enabled: settled.length > 1 });
  const candidates = (settled.length > 1 ? (found.data ?? []) : (theirs.data?.pages[0]?.items ?? [])).filter(
    (one) => one.id !== ticket.id,
  );
  const choose = async (number: number | undefined) => onChoose(await queries.fetchQuery(ticketQuery(String(number))));
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={t('merge.search')}
        placeholder={t('merge.search')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul className={styles.list}>
        {candidates.slice(0, 8).map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => void choose(one.number)}>
              <StatusMark category={one.category ?? 'open'} status={one.status ?? ''} />
              <span className={styles.subject}>{one.subject}</span>
              <span className={styles.number}>#{one.number}</span>
            </button>
          </li>
        ))}
      </ul>
      {candidates.length === 0 && <p className={styles.number}>{t('merge.nothing')}</p>}
    </>
  );
}
