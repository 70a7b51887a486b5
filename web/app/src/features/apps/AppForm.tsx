import { Button, Code, MultiSelect, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { Moment } from '../../shared/time/Moment.tsx';
import { Blank, Choice as Pick } from '../settings/Blank.tsx';
import { Sentence } from '../settings/Sentence.tsx';
import { SettingForm } from '../settings/SettingForm.tsx';
import styles from '../settings/Settings.module.css';
import { AppPeople } from './AppPeople.tsx';
import { choiceOf, scopes, type ListedApp, type Registered } from './apps.ts';
import { AppSecret } from './AppSecret.tsx';
import { useApp } from './useApp.ts';
import { useScopeWords } from './useScopeWords.ts';

interface Props {
  /** Absent for a new one. */
  listed?: ListedApp;
  /** What was shown when it was registered just now. */
  made?: Registered;
  onMade?: (made: Registered) => void;
  onGone?: () => void;
}

/** One app, or a new one: its name, where it sends people back to, and what it may ask for. */
export function AppForm({ listed, made, onMade, onGone }: Props) {
  const { t } = useTranslation();
  const words = useScopeWords();
  const app = listed?.app;
  const kept = choiceOf(app);
  const [draft, setDraft] = useState(kept);
  const change = (part: Partial<typeof draft>) => setDraft((was) => ({ ...was, ...part }));
  const { register, put, renew, remove } = useApp(app);
  const [opened, setOpened] = useState(false);
  const name = draft.name || t('apps.add');
  const whole = draft.name.trim() !== '' && draft.redirectUris.length > 0 && draft.scopes.length > 0;
  const save = {
    mutate: () => (app ? put.mutate(draft) : afterwards(register.mutateAsync(draft), (registered) => onMade?.(registered))),
    isPending: register.isPending || put.isPending,
  };
  return (
    <SettingForm
      label={name}
      dirty={whole && JSON.stringify(draft) !== JSON.stringify(kept)}
      save={save}
      problem={register.error ?? put.error}
      more={
        listed ? (
          <>
            <Button variant="default" aria-label={t('apps.people.showOf', { name })} aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {t('apps.people.show', { count: listed.people })}
            </Button>
            {kept.confidential && (
              <Button variant="subtle" color="gray" aria-label={t('apps.renewOf', { name })} loading={renew.isPending} onClick={() => renew.mutate()}>
                {t('apps.renew')}
              </Button>
            )}
            <Button variant="subtle" color="gray" aria-label={t('apps.removeOf', { name })} disabled={remove.isPending} onClick={() => remove.mutate()}>
              {t('apps.remove')}
            </Button>
          </>
        ) : (
          <Button variant="subtle" color="gray" onClick={onGone}>
            {t('apps.cancel')}
          </Button>
        )
      }
    >
      <Sentence
        text="apps.sentence"
        blanks={{
          name: <Blank label={t('apps.name')} name="name" value={draft.name} onChange={(value) => change({ name: value })} required />,
          secret: app ? (
            <span>{t(draft.confidential ? 'apps.confidential' : 'apps.public')}</span>
          ) : (
            <Pick
              label={t('apps.secret')}
              value={draft.confidential ? 'confidential' : 'public'}
              onChange={(kind) => change({ confidential: kind === 'confidential' })}
              options={['confidential', 'public'].map((value) => ({ value, label: t(`apps.${value}`) }))}
            />
          ),
        }}
      />
      <TagsInput
        label={t('apps.redirectUris')}
        description={t('apps.redirectUrisHint')}
        placeholder={draft.redirectUris.length === 0 ? 'https://' : undefined}
        value={draft.redirectUris}
        onChange={(redirectUris) => change({ redirectUris })}
        acceptValueOnBlur
      />
      <MultiSelect
        label={t('apps.scopes')}
        data={scopes.map((scope) => ({ value: scope, label: words(scope) }))}
        value={draft.scopes}
        onChange={(chosen) => change({ scopes: scopes.filter((scope) => chosen.includes(scope)) })}
      />
      {app && (
        <p className={styles.quiet}>
          {t('apps.clientId')} <Code tabIndex={0}>{app.id}</Code> ·{' '}
          {listed?.usedAt ? (
            <>
              {t('apps.used')} <Moment at={listed.usedAt} />
            </>
          ) : (
            t('apps.unused')
          )}
        </p>
      )}
      <AppSecret made={renew.data ?? made} />
      {app && opened && <AppPeople app={app.id} name={app.name} />}
    </SettingForm>
  );
}
