import { Refused } from '@goodword/api-client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { explain } from '../../shared/problem.ts';
import { useUndo } from '../../shared/undo/undo.ts';
import type { Contact } from './contacts.ts';
import styles from './Contacts.module.css';
import { NoMassMail } from './NoMassMail.tsx';
import { Undeliverable } from './Undeliverable.tsx';
import { useEmails } from './useParty.ts';

/** Where somebody is reached. An address that is another's says whose. */
export function Addresses({ contact, may }: { contact: Contact; may: boolean }) {
  const { t } = useTranslation();
  const { offer } = useUndo();
  const emails = useEmails(contact);
  const [email, setEmail] = useState('');
  const remove = (gone: string) =>
    afterwards(emails.mutateAsync({ email: gone, add: false }), () =>
      offer({ text: t('contacts.addressGone', { email: gone }), undo: () => emails.mutate({ email: gone, add: true }) }),
    );
  return (
    <>
      <ul className={styles.addresses} aria-label={t('contacts.field.emails')}>
        {contact.emails.map((one) => (
          <li key={one} className={styles.line}>
            <a href={`mailto:${one}`} className={styles.grow}>
              {one}
            </a>
            <Undeliverable contact={contact} email={one} may={may} />
            <NoMassMail contact={contact} email={one} may={may} />
            {may && (
              <button type="button" className={styles.quietButton} aria-label={t('contacts.removeAddress', { email: one })} onClick={() => remove(one)}>
                {t('contacts.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <form
          className={styles.line}
          aria-label={t('contacts.addAddress')}
          onSubmit={(event) => {
            event.preventDefault();
            afterwards(emails.mutateAsync({ email, add: true }), () => setEmail(''));
          }}
        >
          <input className={styles.field} type="email" required aria-label={t('contacts.newAddress')} placeholder={t('contacts.addAddress')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          {email && (
            <button type="submit" className={styles.button} disabled={emails.isPending}>
              {t('contacts.addIt')}
            </button>
          )}
        </form>
      )}
      {emails.error && <Taken error={emails.error} />}
    </>
  );
}

function Taken({ error }: { error: Error }) {
  const { t } = useTranslation();
  const owner = error instanceof Refused && error.code === 'address-taken' ? String(error.problem.contact) : undefined;
  return (
    <p role="alert" className={styles.failed}>
      {explain(error)}{' '}
      {owner && (
        <Link to="/contacts/$contact" params={{ contact: owner }}>
          {t('contacts.showHim')}
        </Link>
      )}
    </p>
  );
}
