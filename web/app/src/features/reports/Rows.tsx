import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Looking } from './ReportPage.tsx';
import styles from './Reports.module.css';
import type { Figure, Report, Row } from './reports.ts';
import { useFigures } from './useFigures.ts';
import { useGroupings } from './useGroupings.ts';
import { useRowName } from './useRowName.ts';

interface Props {
  report: Report;
  onLook: (looking: Looking) => void;
}

const none: Figure = { count: 0, mean: null, median: null, slow: null, some: 0 };

/** The same numbers, a line for each group. The first number of a line leads to its tickets. */
export function Rows({ report, onLook }: Props) {
  const { t } = useTranslation();
  const figures = useFigures(report.report);
  const nameOf = useRowName(report.by);
  const by = useGroupings().find(({ value }) => value === report.by)?.label ?? report.by;
  const { part, before } = report;
  const then = (row: Row) => before?.part.rows.find(({ value }) => value === row.value)?.figure ?? none;
  const title = t('reports.table', { by });
  if (part.rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
        <Table className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{by}</Table.Th>
              {figures.map(({ name, title: of }) => (
                <Table.Th key={name} scope="col">
                  {of} {before && <small className={styles.beside}>{t('reports.beforeShort')}</small>}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {part.rows.map((row) => {
              const name = nameOf(row);
              return (
                <Table.Tr key={row.value ?? ''}>
                  <Table.Th scope="row">{name}</Table.Th>
                  {figures.map((figure) => (
                    <Table.Td key={figure.name}>
                      {figure.name === 'count' ? (
                        <button
                          type="button"
                          className={styles.look}
                          aria-label={`${name}: ${figure.say(row.figure)}`}
                          onClick={() => onLook({ cell: { row: row.value ?? '' }, name, q: row.q })}
                        >
                          {figure.say(row.figure)}
                        </button>
                      ) : (
                        figure.say(row.figure)
                      )}{' '}
                      {before && <small className={styles.beside}>{figure.say(then(row))}</small>}
                    </Table.Td>
                  ))}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      {part.more && <p className={styles.lead}>{t('reports.more')}</p>}
    </section>
  );
}
