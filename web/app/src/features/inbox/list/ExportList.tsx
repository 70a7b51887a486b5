import { Tooltip } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import button from '../../../shared/parts/IconButton.module.css';

/** All that the list shows, as a table to take away. */
export function ExportList({ query }: { query: string }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('list.export')}>
      <a className={button.button} href={`/api/v1/tickets/export?q=${encodeURIComponent(query)}`} aria-label={t('list.export')} download>
        <Download size={16} strokeWidth={1.75} aria-hidden />
      </a>
    </Tooltip>
  );
}
