import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';
import { explain } from '../../shared/problem.ts';
import { AskRow } from './AskRow.tsx';
import { askPages, states, type State } from './asks.ts';
import styles from './GoodWordsPage.module.css';

/** What was asked of whom, and what became of it. */
export function GoodWordsPage() {
  const { t } = useTranslation();
  const { state } = useSearch({ from: '/shell/good-words' });
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('goodWord.words')}</h1>
        <a className={styles.export} href={`/api/v1/asks/export${state ? `?state=${state}` : ''}`} download>
          <Download size={16} strokeWidth={1.75} aria-hidden /> {t('goodWord.export')}
        </a>
      </header>
      <nav className={styles.states} aria-label={t('goodWord.filter')}>
        <StateLink current={!state} label={t('goodWord.all')} />
        {states.map((one) => (
          <StateLink key={one} state={one} current={one === state} label={t(`goodWord.state.${one}`)} />
        ))}
      </nav>
      <List state={state} />
    </main>
  );
}

function StateLink({ state, current, label }: { state?: State; current: boolean; label: string }) {
  return (
    <Link
      to="/good-words"
      search={state ? { state } : {}}
      activeOptions={{ exact: true }}
      aria-current={current ? 'page' : undefined}
    >
      {label}
    </Link>
  );
}

function List({ state }: { state: State | undefined }) {
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(askPages(state));
  const asks = data?.pages.flatMap((page) => page.items) ?? [];
  if (error && !data) return <Empty alone fact={t('goodWord.failed')} cause={explain(error)} />;
  if (!data) return <div className={styles.coming} aria-busy="true" />;
  if (asks.length === 0)
    return <Empty fact={t(state ? 'goodWord.noneOf' : 'goodWord.none')} cause={t('goodWord.noneHint')} />;
  return (
    <>
      <ul className={styles.list} aria-label={t('goodWord.words')}>
        {asks.map((ask) => (
          <AskRow key={ask.id} ask={ask} />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className={styles.more} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('goodWord.more')}
        </button>
      )}
    </>
  );
}
