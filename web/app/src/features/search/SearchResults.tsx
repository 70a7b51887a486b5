import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useImperativeHandle, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import { StatusMark } from '../inbox/tickets/StatusMark.tsx';
import { completions, filterFieldsQuery } from './completion.ts';
import { Highlighted } from './Highlighted.tsx';
import { numberIn, searchQuery, type Found } from './search.ts';
import styles from './Search.module.css';

interface Props {
  ref: Ref<{ move: (by: number) => void; take: () => boolean }>;
  words: string;
  view: string;
  onDone: () => void;
  onFilter: () => void;
  /** The words with what they could go on with. */
  onComplete: (words: string) => void;
}

export function SearchResults({ ref, words, view, onDone, onFilter, onComplete }: Props) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [at, setAt] = useState(-1);
  const { data: found = [], isFetched } = useQuery(searchQuery(words));
  const { data: fields = [] } = useQuery(filterFieldsQuery);
  const more = completions(words, fields, i18n.language);
  const number = numberIn(words);
  const go = (ticket: string) => {
    onDone();
    void navigate({ to: '/inbox/$view/$ticket', params: { view, ticket }, search: (search) => search });
  };
  useImperativeHandle(ref, () => ({
    move: (by) => setAt((was) => Math.max(-1, Math.min(more.length + found.length - 1, was + by))),
    take: () => {
      const completion = more[at];
      if (completion) {
        setAt(-1);
        onComplete(completion.text);
        return true;
      }
      const one = found[at - more.length];
      if (one) go(String(one.number));
      else if (number) go(number);
      return Boolean(one ?? number);
    },
  }));
  return (
    <div id="search-results" role="listbox" aria-label={t('search.results')} className={styles.results}>
      {more.map((one, index) => (
        <div
          key={one.text}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          className={styles.filter}
          onMouseDown={(event) => {
            event.preventDefault();
            onComplete(one.text);
          }}
        >
          <code>{one.word}</code> {one.label}
        </div>
      ))}
      {found.map((one, index) => (
        <Result key={one.id} found={one} chosen={index + more.length === at} onTake={() => go(String(one.number))} />
      ))}
      {isFetched && found.length === 0 && more.length === 0 && <p className={styles.none}>{t('search.nothing', { words })}</p>}
      <div
        role="option"
        aria-selected={at < 0}
        tabIndex={-1}
        className={styles.filter}
        onMouseDown={(event) => {
          event.preventDefault();
          if (number) go(number);
          else onFilter();
        }}
      >
        {number ? t('search.openNumber', { number }) : t('search.asFilter', { words })} <kbd>↵</kbd>
      </div>
    </div>
  );
}

function Result({ found, chosen, onTake }: { found: Found; chosen: boolean; onTake: () => void }) {
  return (
    <div
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={styles.result}
      onMouseDown={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      <StatusMark category={found.category ?? 'open'} status={found.status ?? ''} />
      <span className={styles.subject}>{found.subject}</span>
      <Moment at={found.updatedAt ?? ''} className={styles.time} />
      <span className={styles.words}>
        #{found.number} · {found.requester?.name} · <Highlighted text={found.highlight?.text ?? ''} marks={found.highlight?.marks ?? []} />
      </span>
    </div>
  );
}
