import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import styles from './Reports.module.css';
import type { Report } from './reports.ts';
import { drawn } from './useFigures.ts';

interface Props {
  report: Report;
}

/** The numbers over time. The table below tells the same by rows; this one is for the eye, and is told to the ear in a sentence. */
export function Curve({ report }: Props) {
  const { t, i18n } = useTranslation();
  const { part, before, unit } = report;
  const name = t(`reports.drawn.${report.report.measure}`);
  const was = t('reports.beforeShort');
  const format = new Intl.DateTimeFormat(i18n.language, {
    timeZone: 'UTC',
    ...(unit === 'hour' ? { hour: '2-digit', hourCycle: 'h23' } : {}),
    ...(unit === 'month' ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'short' }),
  });
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const data = part.points.map((point, place) => {
    const then = before?.part.points[place];
    return {
      at: format.format(new Date(`${point.at}Z`)),
      [name]: drawn(report.report, point.figure),
      ...(before ? { [was]: then ? drawn(report.report, then.figure) : null } : {}),
    };
  });
  const known = part.points.filter((point) => drawn(report.report, point.figure) !== null);
  const highest = known.toSorted((one, other) => (drawn(report.report, other.figure) ?? 0) - (drawn(report.report, one.figure) ?? 0))[0];
  return (
    <figure
      className={styles.curve}
      role="img"
      aria-label={
        highest
          ? t('reports.curveSays', {
              name,
              number: number.format(drawn(report.report, highest.figure) ?? 0),
              at: format.format(new Date(`${highest.at}Z`)),
            })
          : name
      }
    >
      <div aria-hidden className={styles.drawing}>
        <LineChart
          h={240}
          data={data}
          dataKey="at"
          series={[
            { name, color: 'var(--petrol)' },
            ...(before ? [{ name: was, color: 'var(--ink-3)', strokeDasharray: '4 4' }] : []),
          ]}
          curveType="linear"
          withLegend={before !== null}
          withDots={data.length <= 31}
          connectNulls={false}
          valueFormatter={(value) => number.format(value)}
          lineChartProps={{ accessibilityLayer: false }}
        />
      </div>
      <figcaption className={styles.caption}>{name}</figcaption>
    </figure>
  );
}
