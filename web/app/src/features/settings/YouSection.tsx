import { call } from '@goodword/api-client';
import type { MantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../i18n/texts.ts';
import { say } from '../../shared/toast/toasts.ts';
import { useMe } from '../access/session.ts';
import { MyApps } from '../apps/MyApps.tsx';
import { DeviceSettings } from '../devices/DeviceSettings.tsx';
import { Editor, type EditorHandle } from '../inbox/composer/Editor.tsx';
import { Blank, Choice } from './Blank.tsx';
import { NotificationSettings } from './NotificationSettings.tsx';
import { Sentence } from './Sentence.tsx';
import { SettingForm } from './SettingForm.tsx';
import { useAppearance } from './useAppearance.ts';
import styles from './Settings.module.css';

/** How the desk looks, speaks and signs for me. */
export function YouSection() {
  const { t, i18n } = useTranslation();
  const { scheme, setScheme, setLanguage } = useAppearance();
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
                onChange={(code) => setLanguage(code as Language)}
                options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
              />
            ),
            scheme: (
              <Choice
                label={t('shell.appearance')}
                value={scheme}
                onChange={(chosen) => setScheme(chosen as MantineColorScheme)}
                options={['auto', 'light', 'dark'].map((value) => ({ value, label: t(`shell.scheme.${value}`) }))}
              />
            ),
          }}
        />
      </div>
      <Signature />
      <Title />
      <NotificationSettings />
      <DeviceSettings />
      <MyApps />
    </>
  );
}

/** What customers read beside my name, where the letterhead of a brand says it. */
function Title() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { title = '' } = useMe();
  const [now, setNow] = useState(title);
  const save = useMutation({
    mutationFn: () => call('PATCH', '/api/v1/agents/me', { body: { title: now } }),
    onSuccess: () => say({ text: t('settings.saved') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <SettingForm dirty={now !== title} save={save}>
      <Sentence
        text="settings.you.titled"
        blanks={{ title: <Blank label={t('settings.you.jobTitle')} name="title" value={now} onChange={setNow} /> }}
      />
    </SettingForm>
  );
}

function Signature() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { signature = '' } = useMe();
  const editor = useRef<EditorHandle>(null);
  const [words, setWords] = useState(signature);
  const empty = (html: string) => (html === '<p></p>' ? '' : html);
  useEffect(() => {
    editor.current?.set(signature);
  }, [signature]);
  const save = useMutation({
    mutationFn: () => call('PATCH', '/api/v1/agents/me', { body: { signature: empty(words) } }),
    onSuccess: () => say({ text: t('settings.saved') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <SettingForm dirty={empty(words) !== signature} save={save}>
      <p className={styles.sentence}>{t('settings.you.signature')}</p>
      <div className={styles.words}>
        <Editor
          ref={editor}
          label={t('settings.you.signature')}
          placeholder={t('settings.you.signatureHint')}
          onChange={() => setWords(editor.current?.html() ?? '')}
          onFiles={() => {}}
          mentions={false}
        />
      </div>
    </SettingForm>
  );
}
