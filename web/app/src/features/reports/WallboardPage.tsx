import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';
import { explain } from '../../shared/problem.ts';
import { Moment } from '../../shared/time/Moment.tsx';
import { useMay } from '../access/session.ts';
import { LiveProvider } from '../live/LiveProvider.tsx';
import { wallboardQuery, type Standing } from './reports.ts';
import styles from './Wallboard.module.css';

/** How it stands, on a screen at the wall. */
export function WallboardPage() {
  const { t } = useTranslation();
  const may = useMay('report.view');
  return (
    <LiveProvider>
      <main className={styles.wall}>
        <header className={styles.header}>
          <h1 className={styles.title}>{t('reports.wallboard')}</h1>
          <Link to="/reports">{t('reports.title')}</Link>
        </header>
        {may ? <Board /> : <Empty fact={t('settings.notYours')} cause={t('settings.notYoursCause')} />}
      </main>
    </LiveProvider>
  );
}

function Board() {
  const { t } = useTranslation();
  const { data, error } = useQuery(wallboardQuery);
  if (error && !data) return <Empty fact={t('reports.failed')} cause={explain(error)} />;
  if (!data) return null;
  return (
    <dl className={styles.board}>
      {(['open', 'unassigned', 'unanswered', 'chats', 'online', 'opened', 'solved'] as const).map((name) => (
        <Counted key={name} name={name} standing={data} />
      ))}
      <div className={styles.figure}>
        <dt>{t('reports.wall.longest')}</dt>
        <dd>
          {data.longest ? (
            <>
              <span className={styles.large}>
                <Moment at={data.longest.since} />
              </span>
              <span className={styles.subject}>
                #{data.longest.ticket} {data.longest.subject}
              </span>
            </>
          ) : (
            <span className={styles.large}>–</span>
          )}
        </dd>
      </div>
    </dl>
  );
}

type Name = 'open' | 'unassigned' | 'unanswered' | 'chats' | 'online' | 'opened' | 'solved';

function Counted({ name, standing }: { name: Name; standing: Standing }) {
  const { t, i18n } = useTranslation();
  const count = standing[name];
  const number = new Intl.NumberFormat(i18n.language).format(count);
  return (
    <div className={styles.figure}>
      <dt>{t(`reports.wall.${name}`)}</dt>
      <dd className={styles.huge}>{count >= standing.most ? `${number}+` : number}</dd>
    </div>
  );
}
