import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import { useMay } from '../access/session.ts';
import { mergesOf, type Party } from './contacts.ts';
import styles from './Contacts.module.css';
import { useMerge } from './useMerge.ts';

/** Who became part of the one on screen, each with the way back. */
export function Merges({ party }: { party: Party }) {
  const { t } = useTranslation();
  const may = useMay('contact.edit');
  const { data } = useQuery(mergesOf(party));
  const { undo } = useMerge(party.kind);
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('contacts.mergedHere')}>
      <h2 className={styles.heading}>{t('contacts.mergedHere')}</h2>
      <ul className={styles.list}>
        {data.items.map((one) => (
          <li key={one.id} className={styles.line}>
            <span className={styles.grow}>
              {one.fromName} <Moment at={one.at} className={styles.quiet} />
            </span>
            {may && (
              <button
                type="button"
                className={styles.quietButton}
                aria-label={t('contacts.undoOf', { name: one.fromName })}
                disabled={undo.isPending}
                onClick={() => undo.mutate(one)}
              >
                {t('undo.action')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
