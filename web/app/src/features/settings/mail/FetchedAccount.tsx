import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fetching } from './Fetching.tsx';
import { mailboxesQuery } from './fetching.ts';
import styles from '../Settings.module.css';

/** The mailbox from which mail to this address is fetched, or the way to one. */
export function FetchedAccount({ account, address }: { account: string; address: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(mailboxesQuery);
  const [adding, setAdding] = useState(false);
  if (!data) return null;
  const mailbox = data.find((one) => one.account === account);
  if (mailbox || adding)
    return (
      <Fetching key={mailbox?.version ?? 0} account={account} address={address} mailbox={mailbox} onDone={() => setAdding(false)} />
    );
  return (
    <div className={styles.item}>
      <Button variant="subtle" onClick={() => setAdding(true)}>
        {t('settings.mail.fetch.add', { address })}
      </Button>
    </div>
  );
}
