import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Looking } from './ReportPage.tsx';
import styles from './Reports.module.css';
import type { Part } from './reports.ts';

interface Props {
  hours: Part['hours'];
  onLook: (looking: Looking) => void;
}

const days = [1, 2, 3, 4, 5, 6, 7];
const allHours = Array.from({ length: 24 }, (_, hour) => hour);

/** How much began, by weekday and hour: the more, the darker; the number is there as well. */
export function Hours({ hours, onLook }: Props) {
  const { t, i18n } = useTranslation();
  const most = Math.max(1, ...hours.map(({ count }) => count));
  const counts = new Map(hours.map(({ day, hour, count }) => [`${day} ${hour}`, count]));
  // The fifth of January 2026 was a Monday.
  const dayName = (day: number, weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(i18n.language, { weekday, timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 4 + day)));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('reports.hours')}</h2>
      {/* Wider than a phone: it scrolls, by keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label={t('reports.hours')} tabIndex={0}>
        <Table className={styles.hours}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('reports.hour')}</Table.Th>
              {days.map((day) => (
                <Table.Th key={day} scope="col">
                  {dayName(day, 'short')}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {allHours.map((hour) => (
              <Table.Tr key={hour}>
                <Table.Th scope="row">{hour}:00</Table.Th>
                {days.map((day) => {
                  const count = counts.get(`${day} ${hour}`) ?? 0;
                  const name = `${dayName(day, 'long')}, ${hour}:00`;
                  return (
                    <Table.Td key={day} className={styles.hour} data-much={Math.ceil((count / most) * 4)}>
                      {count > 0 && (
                        <button
                          type="button"
                          className={styles.look}
                          aria-label={`${name}: ${count}`}
                          onClick={() => onLook({ cell: { day, hour }, name, q: null })}
                        >
                          {count}
                        </button>
                      )}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
