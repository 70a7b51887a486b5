import { Checkbox, Popover, Stack } from '@mantine/core';
import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { useChoose, usePreferences } from '../../settings/preferences.ts';
import { useOfferedExtras } from './extras.ts';

const most = 5;

/** What rows show as well, on all my devices. */
export function RowChoice() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const offered = useOfferedExtras();
  const rows = usePreferences()?.rows ?? [];
  const choose = useChoose();
  const known = rows.filter((key) => offered.some((one) => one.key === key));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <IconButton label={t('list.rows')} icon={Columns3} title={t('list.rows')} plain onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown p={12} aria-label={t('list.rows')}>
        <Checkbox.Group label={t('list.rowsAlso', { most })} value={known} onChange={(chosen) => choose({ rows: chosen.slice(0, most) })}>
          <Stack gap={8} mt={8} mah={320} style={{ overflowY: 'auto' }}>
            {offered.map(({ key, name }) => (
              <Checkbox key={key} value={key} label={name} disabled={known.length >= most && !known.includes(key)} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
