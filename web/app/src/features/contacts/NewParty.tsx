import { call } from '@goodword/api-client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import type { Kind } from './contacts.ts';
import styles from './Contacts.module.css';
import { useShow } from './useMerge.ts';

/** Adds somebody by hand: the name, and where he is reached. */
export function NewParty({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const show = useShow();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const add = useMutation({
    mutationFn: () =>
      call<{ id: string }>('POST', `/api/v1/${kind}`, {
        body: { name, ...(address ? { [kind === 'contacts' ? 'emails' : 'domains']: [address] } : {}) },
      }),
    onSuccess: ({ id }) => show({ kind, id }),
    meta: { quiet: true },
  });
  if (!opened)
    return (
      <button type="button" className={styles.quietButton} onClick={() => setOpened(true)}>
        {t(`contacts.add.${kind}`)}
      </button>
    );
  return (
    <form
      className={styles.line}
      aria-label={t(`contacts.add.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <input className={styles.field} aria-label={t('contacts.name')} placeholder={t('contacts.name')} required maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} autoFocus />
      <input
        className={styles.field}
        aria-label={t(`contacts.address.${kind}`)}
        placeholder={t(`contacts.address.${kind}`)}
        type={kind === 'contacts' ? 'email' : 'text'}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <button type="submit" className={styles.button} disabled={add.isPending}>
        {t('contacts.addIt')}
      </button>
      {add.error && <p role="alert" className={styles.failed}>{explain(add.error)}</p>}
    </form>
  );
}
