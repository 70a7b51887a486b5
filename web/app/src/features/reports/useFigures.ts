import { useTranslation } from 'react-i18next';
import { duration } from '../../shared/time/duration.ts';
import type { Figure, ReportKind } from './reports.ts';

export interface Column {
  name: 'count' | 'some' | 'share' | 'mean' | 'median' | 'slow';
  /** For the eye and the ear. */
  title: string;
  say: (figure: Figure) => string;
}

/** Which numbers a report shows, and how they are said. */
export function useFigures(report: ReportKind): Column[] {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const time = (seconds: number | null) => (seconds === null ? '–' : duration(seconds, i18n.language));
  const column = (name: Column['name'], say: Column['say']): Column => ({ name, title: t(`reports.of.${name}`), say });
  const count = column('count', (figure) => number.format(figure.count));
  switch (report.measure) {
    case 'count':
    case 'level':
      return [count];
    case 'share':
      return [
        count,
        column('some', (figure) => number.format(figure.some ?? 0)),
        column('share', ({ some, count: all }) => (all === 0 ? '–' : percent.format((some ?? 0) / all))),
      ];
    case 'times':
      return [
        count,
        column('median', (figure) => time(figure.median)),
        column('slow', (figure) => time(figure.slow)),
        column('mean', (figure) => time(figure.mean)),
      ];
  }
}

/** The number that a curve shows. */
export function drawn(report: ReportKind, figure: Figure): number | null {
  switch (report.measure) {
    case 'count':
    case 'level':
      return figure.count;
    case 'share':
      return figure.count === 0 ? null : ((figure.some ?? 0) / figure.count) * 100;
    case 'times':
      return figure.median === null ? null : figure.median / 3600;
  }
}
