import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';
import { useDayName } from '../../shared/time/useDayName.ts';
import { Hours } from './Hours.tsx';
import type { Looking } from './ReportPage.tsx';
import styles from './Reports.module.css';
import type { Report } from './reports.ts';
import { Rows } from './Rows.tsx';
import { useFigures } from './useFigures.ts';

const Curve = lazy(async () => ({ default: (await import('./Curve.tsx')).Curve }));

interface Props {
  report: Report;
  onLook: (looking: Looking) => void;
}

/** What a report found: all together, over time, by hour, and by what was asked. */
export function Findings({ report, onLook }: Props) {
  const { t } = useTranslation();
  const figures = useFigures(report.report);
  const day = useDayName();
  const { part, before } = report;
  const isNothing = part.total.count === 0 && (before?.part.total.count ?? 0) === 0 && part.points.every((point) => point.figure.count === 0);
  if (isNothing) return <Empty fact={t('reports.nothing')} cause={t('reports.nothingCause')} />;
  return (
    <>
      <dl className={styles.totals}>
        {figures.map((figure) => (
          <div key={figure.name} className={styles.figure}>
            <dt>{figure.title}</dt>
            <dd>
              <span className={styles.large}>{figure.say(part.total)}</span>
              {before && (
                <span className={styles.beside}>
                  {t('reports.before', { from: day(before.from), to: day(before.to) })} {figure.say(before.part.total)}
                </span>
              )}
            </dd>
          </div>
        ))}
        {part.total.count > 0 && (
          <div className={styles.figure}>
            <dt>{t('reports.behind')}</dt>
            <dd>
              <Button variant="default" size="compact-sm" onClick={() => onLook({ cell: {}, name: t('reports.all'), q: part.q })}>
                {t('reports.showTickets')}
              </Button>
            </dd>
          </div>
        )}
      </dl>
      <Suspense fallback={<div className={styles.curve} />}>
        <Curve report={report} />
      </Suspense>
      {report.report.hours && <Hours hours={part.hours} onLook={onLook} />}
      <Rows report={report} onLook={onLook} />
    </>
  );
}
