import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { IconButton } from '../../shared/parts/IconButton.tsx';
import type { TicketActions } from '../inbox/tickets/useTicketActions.ts';
import { macrosQuery } from './macros.ts';

/** Macros for several tickets; those that one does not fit refuse it. Replies leave only when that is chosen. */
export function BulkMacros({ actions }: { actions: TicketActions }) {
  const { t, i18n } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { data: macros = [] } = useQuery({ ...macrosQuery, enabled: opened });
  return (
    <Menu width={300} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <IconButton label={t('macros.apply')} icon={Zap} hotkey="M" />
      </Menu.Target>
      <Menu.Dropdown>
        {macros.flatMap((macro) => {
          const name = inLanguage(macro.name, i18n.language);
          return [
            macro.steps.length > 0 && (
              <Menu.Item key={macro.id} onClick={() => actions.macro(macro, name)}>
                {name}
              </Menu.Item>
            ),
            macro.reply && (
              <Menu.Item key={`${macro.id} sends`} onClick={() => actions.macro(macro, name, true)}>
                {t('macros.andSend', { name })}
              </Menu.Item>
            ),
          ];
        })}
        {macros.length === 0 && <Menu.Label>{t('macros.none')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
