import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysOf, periodOf, periods, todayIn } from './period.ts';
import styles from './Reports.module.css';
import type { Asked, Report } from './reports.ts';
import { useGroupings } from './useGroupings.ts';

interface Props {
  report: Report;
  asked: Asked;
  onAsk: (change: Asked) => void;
}

/** Which days, by what, which tickets, beside which time, by which clock. */
export function AskedForm({ report, asked, onAsk }: Props) {
  const { t } = useTranslation();
  const groupings = useGroupings();
  const [filter, setFilter] = useState(asked.q ?? '');
  const today = todayIn(report.zone);
  const days = { from: report.from, to: report.to };
  const period = periodOf(days, today);
  return (
    <form
      className={styles.asked}
      aria-label={t('reports.asked')}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ q: filter.trim() });
      }}
    >
      <NativeSelect
        label={t('reports.period')}
        value={period ?? 'own'}
        onChange={(event) => {
          const chosen = periods.find((one) => one === event.currentTarget.value);
          if (chosen) onAsk(daysOf(chosen, today));
        }}
        data={[
          ...periods.map((one) => ({ value: one, label: t(`reports.periods.${one}`) })),
          ...(period ? [] : [{ value: 'own', label: t('reports.periods.own') }]),
        ]}
      />
      <TextInput
        type="date"
        label={t('reports.from')}
        value={report.from}
        max={report.to}
        onChange={(event) => event.currentTarget.value && onAsk({ from: event.currentTarget.value, to: report.to })}
      />
      <TextInput
        type="date"
        label={t('reports.to')}
        value={report.to}
        min={report.from}
        onChange={(event) => event.currentTarget.value && onAsk({ from: report.from, to: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('reports.by')}
        value={report.by}
        onChange={(event) => onAsk({ by: event.currentTarget.value })}
        data={groupings}
      />
      <NativeSelect
        label={t('reports.compare')}
        value={asked.compare ?? ''}
        onChange={(event) => {
          const chosen = (['previous', 'year'] as const).find((one) => one === event.currentTarget.value);
          onAsk({ compare: chosen });
        }}
        data={['', 'previous', 'year'].map((one) => ({ value: one, label: t(`reports.compares.${one || 'nothing'}`) }))}
      />
      {report.report.measure === 'times' && (
        <NativeSelect
          label={t('reports.clock')}
          value={asked.clock ?? ''}
          onChange={(event) => onAsk({ clock: event.currentTarget.value === 'business' ? 'business' : undefined })}
          data={['', 'business'].map((one) => ({ value: one, label: t(`reports.clocks.${one || 'clock'}`) }))}
        />
      )}
      <TextInput
        className={styles.filter}
        label={t('reports.filter')}
        placeholder={t('reports.filterExample')}
        value={filter}
        spellCheck={false}
        onChange={(event) => setFilter(event.currentTarget.value)}
        onBlur={() => filter.trim() !== (asked.q ?? '') && onAsk({ q: filter.trim() })}
      />
    </form>
  );
}
