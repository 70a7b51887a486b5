import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';
import { explain } from '../../shared/problem.ts';
import { useMay } from '../access/session.ts';
import { Lines } from './Lines.tsx';
import styles from './Today.module.css';
import { todayQuery, type Today } from './today.ts';
import { Totals } from './Totals.tsx';
import { useDayName } from '../../shared/time/useDayName.ts';

/** How the day goes: every number leads to its tickets. */
export function TodayPage() {
  const { t } = useTranslation();
  const may = useMay('report.view');
  const { data, error } = useQuery({ ...todayQuery, enabled: may });
  return (
    <main className={styles.page}>
      {may ? (
        <div className={styles.column}>
          <header className={styles.header}>
            <h1 className={styles.title}>{t('today.title')}</h1>
            <Button
              component="a"
              href="/api/v1/today/csv"
              download
              variant="default"
              leftSection={<Download size={16} strokeWidth={1.75} aria-hidden />}
            >
              {t('today.export')}
            </Button>
          </header>
          {data && <Figures today={data} />}
          {error && !data && <Empty fact={t('today.failed')} cause={explain(error)} />}
        </div>
      ) : (
        <Empty alone fact={t('settings.notYours')} cause={t('settings.notYoursCause')} />
      )}
    </main>
  );
}

function Figures({ today }: { today: Today }) {
  const { t, i18n } = useTranslation();
  const day = useDayName();
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short', hourCycle: 'h23', timeZone: today.zone });
  const until = time.format(new Date(today.at));
  return (
    <>
      <p className={styles.lead}>
        {t('today.lead', { day: day(today.day, true), before: day(today.before.day, true), until, zone: today.zone })}
      </p>
      <Totals today={today} />
      <Lines section="teams" today={today} />
      <Lines section="agents" today={today} />
    </>
  );
}
