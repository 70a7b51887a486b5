import { api } from '@goodword/api-client';
import { Menu, type MantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../i18n/texts.ts';
import { Face } from '../../shared/parts/Face.tsx';
import { useMe } from '../access/session.ts';
import { useAppearance } from '../settings/useAppearance.ts';
import styles from './Rail.module.css';

const schemes: MantineColorScheme[] = ['auto', 'light', 'dark'];

export function ProfileMenu() {
  const { t, i18n } = useTranslation();
  const { name = '', email } = useMe();
  const { scheme: colorScheme, setScheme, setLanguage } = useAppearance();
  const leave = useMutation({
    mutationFn: () => api.DELETE('/api/v1/session'),
    // A new page forgets everything of this one.
    onSuccess: () => window.location.assign('/sign-in'),
  });
  return (
    <Menu position="right-end" width={220}>
      <Menu.Target>
        <button type="button" className={styles.entry} aria-label={t('shell.profile', { name })}>
          <Face name={name} size={28} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {name} · {email}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('shell.appearance')}</Menu.Label>
        {schemes.map((scheme) => (
          <Choice
            key={scheme}
            label={t(`shell.scheme.${scheme}`)}
            chosen={scheme === colorScheme}
            onChoose={() => setScheme(scheme)}
          />
        ))}
        <Menu.Divider />
        <Menu.Label>{t('shell.language')}</Menu.Label>
        {Object.entries(languages).map(([code, language]) => (
          <Choice
            key={code}
            label={language}
            chosen={code === i18n.language}
            onChoose={() => setLanguage(code as Language)}
          />
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => leave.mutate()}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice({ label, chosen, onChoose }: { label: string; chosen: boolean; onChoose: () => void }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      onClick={onChoose}
      rightSection={chosen ? <Check size={14} aria-hidden /> : undefined}
    >
      {label}
    </Menu.Item>
  );
}
