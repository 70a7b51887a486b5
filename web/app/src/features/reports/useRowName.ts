import { useTranslation } from 'react-i18next';
import type { Row } from './reports.ts';

const channels = new Set(['email', 'chat', 'form', 'portal', 'api']);

/** What a row is called: people and teams by their names, what is built in in the reader's language. */
export function useRowName(by: string): (row: Pick<Row, 'value' | 'label'>) => string {
  const { t } = useTranslation();
  return ({ value, label }) => {
    if (value === null) return t('reports.none');
    if (by === 'priority') return t(`priority.${value}`);
    if (by === 'channel' && channels.has(value)) return t(`reports.channel.${value}`);
    return label;
  };
}
