import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Zap } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../shared/keys/useKeys.ts';
import { IconButton } from '../../shared/parts/IconButton.tsx';
import { fill, valuesOf } from '../inbox/composer/canned.ts';
import type { EditorHandle } from '../inbox/composer/Editor.tsx';
import type { Ticket } from '../inbox/tickets/tickets.ts';
import { useAct } from '../inbox/tickets/useAct.ts';
import { useFitting, type Macro } from './macros.ts';

interface Props {
  editor: RefObject<EditorHandle | null>;
  ticket: Ticket;
}

/** Does what a macro says at once, and puts its reply where one writes. */
export function MacroMenu({ editor, ticket }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = useAct();
  const [opened, setOpened] = useState(false);
  const fitting = useFitting(ticket, opened);
  useKeys({ m: () => setOpened(true) });
  const apply = (macro: Macro, name: string) => {
    if (macro.steps.length > 0) {
      const text = t('macros.applied', { name, which: `#${ticket.number}` });
      act({ tickets: [ticket], step: { name: 'macro', arguments: { macro: macro.id } }, text });
    }
    if (macro.reply) editor.current?.insert(fill(macro.reply, valuesOf(ticket)));
  };
  return (
    <Menu position="top-start" width={280} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <IconButton label={t('macros.apply')} icon={Zap} hotkey="M" />
      </Menu.Target>
      <Menu.Dropdown>
        {fitting.map(({ macro, name }) => (
          <Menu.Item key={macro.id} onClick={() => apply(macro, name)}>
            {name}
          </Menu.Item>
        ))}
        {fitting.length === 0 && <Menu.Label>{t('macros.noneFits')}</Menu.Label>}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: '/settings/$section', params: { section: 'macros' } })}>
          {t('macros.manage')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
