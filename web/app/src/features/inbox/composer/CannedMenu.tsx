import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import { canned, fill, valuesOf } from './canned.ts';
import type { EditorHandle } from './Editor.tsx';

interface Props {
  editor: RefObject<EditorHandle | null>;
  ticket?: Ticket;
  icon: LucideIcon;
}

export function CannedMenu({ editor, ticket, icon }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const { data = [] } = useQuery({ ...canned, enabled: opened });
  return (
    <Menu position="top-start" width={280} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <IconButton label={t('compose.canned')} icon={icon} hotkey="/" />
      </Menu.Target>
      <Menu.Dropdown>
        {data.map((one) => (
          <Menu.Item key={one.id} onClick={() => editor.current?.insert(fill(one.html, valuesOf(ticket)))}>
            {one.title}
          </Menu.Item>
        ))}
        {data.length === 0 && <Menu.Label>{t('compose.noCanned')}</Menu.Label>}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: '/settings/$section', params: { section: 'canned' } })}>
          {t('compose.manageCanned')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
