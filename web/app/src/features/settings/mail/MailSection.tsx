import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuid } from '../../inbox/composer/uuid.ts';
import { titleOf } from '../../inbox/tickets/people.ts';
import { accountsQuery, brandsQuery } from '../configuration.ts';
import { Acknowledgement } from './Acknowledgement.tsx';
import { DomainKeys } from './DomainKeys.tsx';
import { FetchedAccount } from './FetchedAccount.tsx';
import { LetterheadForm } from './LetterheadForm.tsx';
import { Mailbox } from './Mailbox.tsx';
import { MailHealth, useMailHealth } from './MailHealth.tsx';
import styles from '../Settings.module.css';

export function MailSection() {
  const { t } = useTranslation();
  const accounts = useQuery(accountsQuery);
  const brands = useQuery(brandsQuery);
  const [fresh, setFresh] = useState<string | null>(null);
  const health = useMailHealth();
  if (!accounts.data || !brands.data || health.loading) return null;
  const none = accounts.data.length === 0;
  const adding = fresh ?? (none ? 'first' : null);
  return (
    <>
      {!none && <MailHealth {...health} />}
      {accounts.data.map((account) => (
        <Fragment key={account.id}>
          <Mailbox account={account} id={account.id ?? ''} brands={brands.data} />
          <FetchedAccount account={account.id ?? ''} address={account.address ?? ''} />
        </Fragment>
      ))}
      {!none && brands.data.map((brand) => <LetterheadForm key={brand.id} brand={brand} title={titleOf(brand, brands.data)} />)}
      {!none && <DomainKeys />}
      {!none && brands.data.map((brand) => <Acknowledgement key={brand.id} brand={brand} />)}
      {adding && !accounts.data.some((account) => account.id === adding) && (
        <Mailbox key={adding} id={adding === 'first' ? uuid() : adding} brands={brands.data} onDone={() => setFresh(null)} />
      )}
      {!adding && (
        <div className={styles.item}>
          <Button variant="default" onClick={() => setFresh(uuid())}>
            {t('settings.mail.add')}
          </Button>
        </div>
      )}
    </>
  );
}
