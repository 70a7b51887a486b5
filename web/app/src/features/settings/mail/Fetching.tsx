import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank, Choice } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import { FetchingState } from './FetchingState.tsx';
import { authorisationsQuery, providers, request, valuesOf, type FetchedMailbox, type Values } from './fetching.ts';
import styles from '../Settings.module.css';

interface Props {
  account: string;
  address: string;
  mailbox?: FetchedMailbox;
  onDone: () => void;
}

/** "Mail to help@… is fetched from …": a mailbox elsewhere, and how its fetching fares. */
export function Fetching({ account, address, mailbox, onDone }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [values, setValues] = useState(() => valuesOf(mailbox, address));
  const [dirty, setDirty] = useState(!mailbox);
  const path = `/api/v1/mailboxes/${account}`;
  const refresh = () => queries.invalidateQueries({ queryKey: ['mailboxes'] });
  const set = (field: keyof Values) => (value: string) => {
    setDirty(true);
    setValues((was) => ({ ...was, [field]: value }));
  };
  const save = useMutation({
    mutationFn: () =>
      call('PUT', path, { body: request(values), headers: mailbox ? { 'If-Match': `"${mailbox.version}"` } : {} }),
    onSuccess: () => {
      setDirty(false);
      onDone();
    },
    onSettled: refresh,
    meta: { quiet: true },
  });
  const check = useMutation({
    mutationFn: () => call<{ works: boolean; words: string }>('POST', `${path}/check`),
    onSettled: refresh,
  });
  const goThere = useMutation({
    mutationFn: () => call<{ url: string }>('POST', `${path}/authorisation`),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const { data: back } = useQuery({ ...authorisationsQuery, enabled: values.signIn !== 'password' });
  const remove = useMutation({ mutationFn: () => call('DELETE', path), onSettled: refresh });
  const blank = (field: keyof Values, more: { type?: string; required?: boolean; placeholder?: string } = {}) => (
    <Blank label={t(`settings.mail.fetch.${field}`)} name={field} value={values[field]} onChange={set(field)} {...more} />
  );
  const choice = (field: keyof Values, options: string[], texts = `settings.mail.fetch.${field}s`) => (
    <Choice
      label={t(`settings.mail.fetch.${field}`)}
      value={values[field]}
      onChange={set(field)}
      options={options.map((value) => ({ value, label: t(`${texts}.${value}`) }))}
    />
  );
  const kept = mailbox ? t('settings.mail.fetch.kept') : undefined;
  return (
    <SettingForm
      label={t('settings.mail.fetch.title', { address })}
      dirty={dirty}
      save={save}
      problem={save.error}
      more={
        mailbox &&
        !dirty && (
          <>
            {mailbox.oauth?.authorizationEndpoint && (
              <Button variant={mailbox.oauth.isLetIn ? 'default' : 'filled'} onClick={() => goThere.mutate()} loading={goThere.isPending}>
                {t('settings.mail.fetch.goThere', { host: new URL(mailbox.oauth.authorizationEndpoint).host })}
              </Button>
            )}
            <Button variant="default" onClick={() => check.mutate()} disabled={check.isPending}>
              {t('settings.mail.fetch.check')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => remove.mutate()}>
              {t('settings.mail.fetch.remove')}
            </Button>
          </>
        )
      }
    >
      <Sentence
        text="settings.mail.fetch.from"
        blanks={{
          host: blank('host', { required: true, placeholder: 'imap.example.com' }),
          port: blank('port', { required: true }),
          tls: choice('tls', ['tls', 'starttls', 'none'], 'settings.mail.security'),
          user: blank('user', { required: true }),
          signIn: choice('signIn', ['password', 'google', 'microsoft', 'oauth']),
        }}
      />
      {values.signIn === 'password' && (
        <Sentence text="settings.mail.fetch.byPassword" blanks={{ password: blank('password', { type: 'password', placeholder: kept }) }} />
      )}
      {values.signIn in providers && (
        <Sentence
          text="settings.mail.fetch.byProvider"
          blanks={{
            clientId: blank('clientId', { required: true }),
            clientSecret: blank('clientSecret', { type: 'password', placeholder: kept }),
          }}
        />
      )}
      {values.signIn === 'oauth' && (
        <Sentence
          text="settings.mail.fetch.byOAuth"
          blanks={{
            authorizationEndpoint: blank('authorizationEndpoint', { type: 'url', placeholder: 'https://sign-in.example.com/authorize' }),
            tokenEndpoint: blank('tokenEndpoint', { type: 'url', required: true, placeholder: 'https://oauth2.googleapis.com/token' }),
            clientId: blank('clientId', { required: true }),
            clientSecret: blank('clientSecret', { type: 'password', placeholder: kept }),
            refreshToken: blank('refreshToken', { type: 'password', placeholder: kept }),
            scope: blank('scope'),
          }}
        />
      )}
      {values.signIn !== 'password' && back && (
        <p className={styles.quiet}>{t('settings.mail.fetch.redirect', { uri: back.redirectUri })}</p>
      )}
      <Sentence
        text={values.afterwards === 'move' ? 'settings.mail.fetch.whatMoved' : 'settings.mail.fetch.what'}
        blanks={{
          folders: blank('folders', { required: true }),
          begin: choice('begin', ['unread', 'new', 'all']),
          afterwards: choice('afterwards', ['leave', 'flag', 'move', 'delete']),
          moveTo: blank('moveTo', { required: true }),
        }}
      />
      {mailbox && <FetchingState mailbox={mailbox} checked={check.data} />}
    </SettingForm>
  );
}
