import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank, Choice } from '../Blank.tsx';
import type { Account, Brand } from '../configuration.ts';
import { MailTest } from './MailTest.tsx';
import { SendingTrouble } from './SendingTrouble.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import { Traffic } from './Traffic.tsx';

interface Props {
  id: string;
  account?: Account;
  brands: Brand[];
  onDone?: () => void;
}

function valuesOf(account: Account | undefined, brands: Brand[]) {
  const { relay } = account ?? {};
  return {
    address: account?.address ?? '',
    name: account?.name ?? brands[0]?.name ?? '',
    brand: account?.brand ?? brands[0]?.id ?? '',
    host: relay?.host ?? '',
    port: String(relay?.port ?? 587),
    tls: relay?.tls ?? 'starttls',
    user: relay?.user ?? '',
    password: '',
    perMinute: String(account?.limits?.perMinute ?? ''),
    atOnce: String(account?.limits?.atOnce ?? 4),
    attachUpTo: String(account?.mails?.attachUpTo ?? 15),
    linkDays: String(account?.mails?.linkDays ?? 30),
    returnPath: account?.mails?.signedReturnPath ? 'signed' : 'address',
  };
}

type Values = ReturnType<typeof valuesOf>;

function request({ address, name, brand, host, port, tls, user, password, perMinute, atOnce, attachUpTo, linkDays, returnPath }: Values) {
  const relay = host ? { host, port: Number(port), tls, user: user || null, password: password || null } : null;
  const limits = { perMinute: perMinute ? Number(perMinute) : null, atOnce: Number(atOnce) || null };
  const mails = { attachUpTo: Number(attachUpTo), linkDays: Number(linkDays) || null, signedReturnPath: returnPath === 'signed' };
  return { kind: 'email', address, name, brand, relay, limits, mails };
}

/** "Mail to help@… goes to Lumen Lamps": one address and the relay that sends for it. */
export function Mailbox({ id, account, brands, onDone }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [values, setValues] = useState(() => valuesOf(account, brands));
  const [dirty, setDirty] = useState(!account);
  const set = (field: keyof Values) => (value: string) => {
    setDirty(true);
    setValues((was) => ({ ...was, [field]: value }));
  };
  const save = useMutation({
    mutationFn: () =>
      call<Account>('PUT', `/api/v1/channel-accounts/${id}`, {
        body: request(values),
        headers: account ? { 'If-Match': `"${account.version}"` } : {},
      }),
    onSuccess: () => {
      setDirty(false);
      onDone?.();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
    meta: { quiet: true },
  });
  const remove = useMutation({
    mutationFn: () => call('DELETE', `/api/v1/channel-accounts/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const blank = (field: keyof Values, more: { type?: string; required?: boolean; placeholder?: string; min?: number; max?: number } = {}) => (
    <Blank label={t(`settings.mail.${field}`)} name={field} value={values[field]} onChange={set(field)} {...more} />
  );
  return (
    <SettingForm
      label={account?.address ?? t('settings.mail.add')}
      dirty={dirty}
      save={save}
      problem={save.error}
      more={
        account &&
        !dirty && (
          <>
            <MailTest brand={account.brand ?? ''} />
            <Button variant="subtle" color="gray" onClick={() => remove.mutate()}>
              {t('settings.mail.remove')}
            </Button>
          </>
        )
      }
    >
      <Sentence
        text="settings.mail.arrives"
        blanks={{
          address: blank('address', { type: 'email', required: true, placeholder: 'help@example.com' }),
          brand: (
            <Choice
              label={t('settings.mail.brand')}
              value={values.brand}
              onChange={set('brand')}
              options={brands.map((brand) => ({ value: brand.id ?? '', label: brand.name ?? '' }))}
            />
          ),
          name: blank('name', { required: true }),
        }}
      />
      <Sentence
        text="settings.mail.leaves"
        blanks={{
          host: blank('host', { placeholder: 'smtp.example.com' }),
          port: blank('port', { type: 'text', required: true }),
          tls: (
            <Choice
              label={t('settings.mail.tls')}
              value={values.tls}
              onChange={set('tls')}
              options={['starttls', 'tls', 'none'].map((value) => ({ value, label: t(`settings.mail.security.${value}`) }))}
            />
          ),
          user: blank('user'),
          password: blank('password', {
            type: 'password',
            placeholder: account?.relay?.hasPassword ? t('settings.mail.kept') : undefined,
          }),
        }}
      />
      <Sentence
        text="settings.mail.limits"
        blanks={{
          perMinute: blank('perMinute', { type: 'number', min: 1, placeholder: t('settings.mail.unlimited') }),
          atOnce: blank('atOnce', { type: 'number', min: 1, required: true }),
        }}
      />
      <Sentence
        text="settings.mail.files"
        blanks={{
          attachUpTo: blank('attachUpTo', { type: 'number', min: 0, max: 50, required: true }),
          linkDays: blank('linkDays', { type: 'number', min: 1, max: 365, required: true }),
        }}
      />
      <Sentence
        text="settings.mail.bounces"
        blanks={{
          returnPath: (
            <Choice
              label={t('settings.mail.returnPath')}
              value={values.returnPath}
              onChange={set('returnPath')}
              options={['address', 'signed'].map((value) => ({ value, label: t(`settings.mail.returnPaths.${value}`) }))}
            />
          ),
        }}
      />
      {account && <Traffic account={account} />}
      {account && <SendingTrouble account={account} />}
    </SettingForm>
  );
}
