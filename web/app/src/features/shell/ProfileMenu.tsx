import { api } from '@goodword/api-client';
import { Menu, type MantineColorScheme } from '@mantine/core';
import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../i18n/texts.ts';
import { Face } from '../../shared/parts/Face.tsx';
import { MenuGroup } from '../../shared/parts/MenuGroup.tsx';
import { AvailabilityItems } from '../chat/AvailabilitySwitch.tsx';
import { signOutThere, useMe } from '../access/session.ts';
import { forgetDevice } from '../devices/push.ts';
import { forgetLetters } from '../inbox/composer/letters.ts';
import { wipe } from '../offline/keeping.ts';
import { useAppearance } from '../settings/useAppearance.ts';
import styles from './Rail.module.css';

const schemes: MantineColorScheme[] = ['auto', 'light', 'dark'];

export function ProfileMenu() {
  const { t, i18n } = useTranslation();
  const { name = '', email } = useMe();
  const { scheme: colorScheme, setScheme, setLanguage } = useAppearance();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: async () => {
      // Who leaves asks nothing any more: it would be refused.
      onlineManager.setOnline(false);
      await queries.cancelQueries();
      const there = await signOutThere();
      await api.DELETE('/api/v1/session');
      await Promise.all([wipe(), forgetLetters(), forgetDevice()]);
      return there;
    },
    // A new page forgets everything of this one.
    onSuccess: (there) => window.location.assign(there ?? '/sign-in'),
    onError: () => onlineManager.setOnline(true),
  });
  return (
    <Menu position="right-end" width={220} checkIcon={<Check size={14} aria-hidden />}>
      <Menu.Target>
        <button type="button" className={styles.entry} aria-label={t('shell.profile', { name })}>
          <Face name={name} size={28} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <AvailabilityItems />
        <MenuGroup label={t('shell.appearance')}>
          <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setScheme(scheme as MantineColorScheme)}>
            {schemes.map((scheme) => (
              <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
                {t(`shell.scheme.${scheme}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </MenuGroup>
        <Menu.Divider />
        <MenuGroup label={t('shell.language')}>
          <Menu.RadioGroup value={i18n.language} onChange={(code) => setLanguage(code as Language)}>
            {Object.entries(languages).map(([code, language]) => (
              <Menu.RadioItem key={code} value={code} closeMenuOnClick>
                {language}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </MenuGroup>
        <Menu.Divider />
        <MenuGroup label={`${name} · ${email}`}>
          <Menu.Item onClick={() => leave.mutate()}>{t('shell.signOut')}</Menu.Item>
        </MenuGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
