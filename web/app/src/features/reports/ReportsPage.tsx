import { Button, Card, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MonitorUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { Empty } from '../../shared/parts/Empty.tsx';
import { explain } from '../../shared/problem.ts';
import { useMay } from '../access/session.ts';
import styles from './Reports.module.css';
import { reportsQuery } from './reports.ts';
import { Schedules } from './Schedules.tsx';

/** What reports there are, each with what its numbers mean. */
export function ReportsPage() {
  const { t, i18n } = useTranslation();
  const may = useMay('report.view');
  const maySchedule = useMay('report.schedule');
  const { data, error } = useQuery({ ...reportsQuery, enabled: may });
  if (!may)
    return (
      <main className={styles.page}>
        <Empty alone fact={t('settings.notYours')} cause={t('settings.notYoursCause')} />
      </main>
    );
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header className={styles.header}>
          <h1 className={styles.title}>{t('reports.title')}</h1>
          <Button
            variant="default"
            leftSection={<MonitorUp size={16} strokeWidth={1.75} aria-hidden />}
            renderRoot={(props) => <Link to="/wallboard" {...props} />}
          >
            {t('reports.wallboard')}
          </Button>
        </header>
        {error && !data && <Empty fact={t('reports.failed')} cause={explain(error)} />}
        <SimpleGrid component="ul" cols={{ base: 1, xs: 2, md: 3 }} className={styles.gallery}>
          {data?.items.map((report) => (
            <li key={report.name}>
              <Card withBorder padding="lg" h="100%" className={styles.card}>
                <h2 className={styles.heading}>
                  <Link to="/reports/$report" params={{ report: report.name }} className={styles.open}>
                    {inLanguage(report.title, i18n.language)}
                  </Link>
                </h2>
                <p className={styles.meaning}>{inLanguage(report.meaning, i18n.language)}</p>
              </Card>
            </li>
          ))}
        </SimpleGrid>
        {maySchedule && data && <Schedules kinds={data.items} />}
      </div>
    </main>
  );
}
