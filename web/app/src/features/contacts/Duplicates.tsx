import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { useUndo } from '../../shared/undo/undo.ts';
import { useMay } from '../access/session.ts';
import { duplicatesOf, type Kind, type Likeness, type Party } from './contacts.ts';
import styles from './Contacts.module.css';
import { MergeDialog } from './MergeDialog.tsx';
import { useApart } from './useParty.ts';

/** Who may be the same as the one on screen. */
export function Duplicates({ party }: { party: Party }) {
  const { t } = useTranslation();
  const { data } = useQuery(duplicatesOf(party));
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.hint} aria-label={t('contacts.duplicates')}>
      <ul className={styles.list}>
        {data.items.map((pair) => (
          <DuplicateRow key={pair.other.id} kind={party.kind} pair={pair} />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  kind: Kind;
  pair: Likeness;
  /** Neither of them is on screen. */
  both?: boolean;
}

export function DuplicateRow({ kind, pair, both }: Props) {
  const { t } = useTranslation();
  const may = useMay('contact.edit');
  const { offer } = useUndo();
  const [merging, setMerging] = useState(false);
  const apart = useApart({ kind, id: pair.one.id });
  const names = { one: pair.one.name, other: pair.other.name };
  const dismiss = () =>
    afterwards(apart.mutateAsync({ other: pair.other.id, apart: true }), () =>
      offer({ text: t('contacts.apart', names), undo: () => apart.mutate({ other: pair.other.id, apart: false }) }),
    );
  return (
    <li className={styles.pair}>
      <p className={styles.pairNames}>
        {both && (
          <>
            <PartyLink kind={kind} one={pair.one} /> {t('contacts.and')}{' '}
          </>
        )}
        <PartyLink kind={kind} one={pair.other} />
      </p>
      <p className={styles.why}>{t(`contacts.reason.${pair.reason}`, { value: pair.value })}</p>
      {may && (
        <p className={styles.acts}>
          <button type="button" className={styles.button} aria-label={t('contacts.mergeThese', names)} onClick={() => setMerging(true)}>
            {t('contacts.merge')}
          </button>
          <button type="button" className={styles.quietButton} aria-label={t('contacts.areTwoOf', names)} onClick={dismiss}>
            {t('contacts.areTwo')}
          </button>
        </p>
      )}
      {merging && <MergeDialog kind={kind} into={pair.one} from={pair.other} onClose={() => setMerging(false)} />}
    </li>
  );
}

function PartyLink({ kind, one }: { kind: Kind; one: Likeness['one'] }) {
  const text = one.addresses.length > 0 ? `${one.name} (${one.addresses.slice(0, 2).join(', ')})` : one.name;
  return kind === 'contacts' ? (
    <Link to="/contacts/$contact" params={{ contact: one.id }}>
      {text}
    </Link>
  ) : (
    <Link to="/organisations/$organisation" params={{ organisation: one.id }}>
      {text}
    </Link>
  );
}
