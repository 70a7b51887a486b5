import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../shared/keys/useKeys.ts';
import { IconButton } from '../../shared/parts/IconButton.tsx';
import { SearchResults } from './SearchResults.tsx';
import styles from './Search.module.css';

interface Props {
  view: string;
  /** The filter that holds now. */
  filter?: string;
}

/** Words find tickets while they are typed; filter words make a list. `/` comes here. */
export function SearchBox({ view, filter }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(filter ?? '');
  const [open, setOpen] = useState(false);
  const [settled] = useDebouncedValue(words, 120);
  const results = useRef<{ move: (by: number) => void; take: () => boolean }>(null);
  useKeys({ '/': () => field.current?.select() });
  useEffect(() => setWords(filter ?? ''), [filter]);

  const filterBy = (q: string) => {
    setOpen(false);
    field.current?.blur();
    void navigate({ to: '/inbox/$view', params: { view }, search: q.trim() ? { q: q.trim() } : {} });
  };
  const complete = (now: string) => {
    setWords(now);
    setOpen(true);
    field.current?.focus();
  };
  return (
    <div className={styles.box} role="search">
      <Search size={14} className={styles.icon} aria-hidden />
      <input
        ref={field}
        className={styles.field}
        type="text"
        role="combobox"
        aria-expanded={open && settled !== ''}
        aria-controls="search-results"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={words}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(words !== '' && words !== filter)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            results.current?.move(event.key === 'ArrowDown' ? 1 : -1);
          }
          if (event.key === 'Enter' && !results.current?.take()) filterBy(words);
          if (event.key === 'Escape') {
            if (filter !== undefined) filterBy('');
            setWords('');
            event.currentTarget.blur();
          }
        }}
      />
      {words !== '' && <IconButton label={t('search.clear')} icon={X} plain onClick={() => filterBy('')} />}
      {open && settled !== '' && (
        <SearchResults ref={results} words={settled} view={view} onDone={() => setOpen(false)} onFilter={() => filterBy(words)} onComplete={complete} />
      )}
    </div>
  );
}
