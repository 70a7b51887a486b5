import { call } from '@goodword/api-client';
import { Button, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, speak, type Language } from '../../i18n/texts.ts';
import { say } from '../../shared/toast/toasts.ts';
import { useMe } from '../access/session.ts';
import { Choice } from './Blank.tsx';
import { NotificationSettings } from './NotificationSettings.tsx';
import { Sentence } from './Sentence.tsx';
import styles from './Settings.module.css';

/** How the desk looks, speaks and signs for me. */
export function YouSection() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <div className={styles.item}>
        <Sentence
          text="settings.you.looks"
          blanks={{
            language: (
              <Choice
                label={t('shell.language')}
                value={i18n.language}
                onChange={(code) => void speak(code as Language)}
                options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
              />
            ),
            scheme: (
              <Choice
                label={t('shell.appearance')}
                value={colorScheme}
                onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
                options={['auto', 'light', 'dark'].map((value) => ({ value, label: t(`shell.scheme.${value}`) }))}
              />
            ),
          }}
        />
      </div>
      <Signature />
      <NotificationSettings />
    </>
  );
}

function Signature() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { signature = '' } = useMe() as { signature?: string | null };
  const [words, setWords] = useState(signature ?? '');
  const save = useMutation({
    mutationFn: () => call('PATCH', '/api/v1/agents/me', { body: { signature: words } }),
    onSuccess: () => say({ text: t('settings.saved') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <form
      className={styles.item}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <label className={styles.sentence} htmlFor="signature">
        {t('settings.you.signature')}
      </label>
      <textarea id="signature" className={styles.words} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <div className={styles.actions}>
        {words !== (signature ?? '') && (
          <Button type="submit" disabled={save.isPending}>
            {t('settings.save')}
          </Button>
        )}
      </div>
    </form>
  );
}
