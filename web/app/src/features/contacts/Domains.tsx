import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { explain } from '../../shared/problem.ts';
import type { Organisation } from './contacts.ts';
import styles from './Contacts.module.css';
import { useChangeOrganisation } from './useParty.ts';

/** By which new people join the organisation. */
export function Domains({ organisation, may }: { organisation: Organisation; may: boolean }) {
  const { t } = useTranslation();
  const change = useChangeOrganisation(organisation);
  const [domain, setDomain] = useState('');
  return (
    <>
      <ul className={styles.addresses} aria-label={t('contacts.field.domains')}>
        {organisation.domains.map((one) => (
          <li key={one} className={styles.line}>
            <span className={styles.grow}>{one}</span>
            {may && (
              <button
                type="button"
                className={styles.quietButton}
                aria-label={t('contacts.removeAddress', { email: one })}
                onClick={() => change.mutate({ domains: organisation.domains.filter((other) => other !== one) })}
              >
                {t('contacts.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <form
          className={styles.line}
          aria-label={t('contacts.addDomain')}
          onSubmit={(event) => {
            event.preventDefault();
            afterwards(change.mutateAsync({ domains: [...organisation.domains, domain] }), () => setDomain(''));
          }}
        >
          <input className={styles.field} required aria-label={t('contacts.newDomain')} placeholder={t('contacts.addDomain')} value={domain} onChange={(event) => setDomain(event.currentTarget.value)} />
          {domain && (
            <button type="submit" className={styles.button} disabled={change.isPending}>
              {t('contacts.addIt')}
            </button>
          )}
        </form>
      )}
      {change.error && <p role="alert" className={styles.failed}>{explain(change.error)}</p>}
    </>
  );
}
