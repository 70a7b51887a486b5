import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';
import { Face } from '../../shared/parts/Face.tsx';
import { InPlace } from '../../shared/parts/InPlace.tsx';
import { explain } from '../../shared/problem.ts';
import { useMay } from '../access/session.ts';
import { PeopleFields } from '../fields/PeopleFields.tsx';
import { GoodWordMark } from '../goodword/GoodWordMark.tsx';
import { contactQuery } from '../inbox/context/people.ts';
import { PrivacyOfContact } from '../privacy/PrivacyOfContact.tsx';
import { Addresses } from './Addresses.tsx';
import type { Contact } from './contacts.ts';
import styles from './Contacts.module.css';
import { Duplicates } from './Duplicates.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { Merges } from './Merges.tsx';
import { NoteForm } from './NoteForm.tsx';
import { OrganisationChoice } from './OrganisationChoice.tsx';
import { Timeline } from './Timeline.tsx';
import { useChangeContact } from './useParty.ts';

/** Somebody outside: who he is, and all that happened with him. */
export function ContactPage() {
  const { contact: id } = useParams({ from: '/shell/contacts/$contact' });
  const { data: contact, error } = useQuery(contactQuery(id));
  return (
    <main className={styles.page}>
      {error && !contact && <Empty alone fact={explain(error)} />}
      {!contact && !error && <div className={styles.coming} aria-busy="true" />}
      {contact && <About key={contact.id} contact={contact} />}
    </main>
  );
}

function About({ contact }: { contact: Contact }) {
  const party = { kind: 'contacts', id: contact.id } as const;
  const may = useMay('contact.edit') && !contact.mergedInto;
  return (
    <>
      <Head contact={contact} may={may} />
      {contact.mergedInto && <MergedAway into={contact.mergedInto} />}
      {!contact.mergedInto && <Duplicates party={party} />}
      <Details contact={contact} may={may} />
      <PeopleFields subject="contact" id={contact.id} name={contact.name} />
      {may && <NoteForm party={party} />}
      <Merges party={party} />
      {!contact.mergedInto && <PrivacyOfContact contact={contact.id} name={contact.name} may={may} />}
      <Timeline party={party} />
    </>
  );
}

function Head({ contact, may }: { contact: Contact; may: boolean }) {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  const change = useChangeContact(contact);
  return (
    <header className={styles.person}>
      <Face name={contact.name} size={44} />
      <h1 className={styles.title} dir="auto">
        <InPlace label={t('contacts.field.name')} value={contact.name} disabled={!may} onChange={(name) => change.mutate({ name })} />
      </h1>
      {contact.goodWord && <GoodWordMark spelled />}
      {may && (
        <button type="button" className={styles.quietButton} onClick={() => setMerging(true)}>
          {t('contacts.mergeWith')}
        </button>
      )}
      {merging && <MergeDialog kind="contacts" into={contact} onClose={() => setMerging(false)} />}
    </header>
  );
}

function MergedAway({ into }: { into: string }) {
  const { t } = useTranslation();
  const { data: survivor } = useQuery(contactQuery(into));
  return (
    <p className={styles.hint} role="status">
      {t('contacts.isMerged')}{' '}
      <Link to="/contacts/$contact" params={{ contact: into }}>
        {survivor?.name ?? '…'}
      </Link>
    </p>
  );
}

function Details({ contact, may }: { contact: Contact; may: boolean }) {
  const { t } = useTranslation();
  const change = useChangeContact(contact);
  return (
    <section className={styles.section} aria-label={t('contacts.details')}>
      <dl className={styles.details}>
        <dt>{t('contacts.field.organisation')}</dt>
        <dd className={styles.line}>
          {may ? (
            <OrganisationChoice
              key={contact.organisation}
              value={contact.organisationName ?? ''}
              onChange={(organisation) => change.mutate({ organisation })}
            />
          ) : (
            contact.organisationName
          )}
          {contact.organisation && (
            <Link to="/organisations/$organisation" params={{ organisation: contact.organisation }} aria-label={t('contacts.openOf', { name: contact.organisationName })}>
              {t('contacts.open')}
            </Link>
          )}
        </dd>
        <dt>{t('contacts.field.emails')}</dt>
        <dd>
          <Addresses contact={contact} may={may} />
        </dd>
      </dl>
      {contact.neverAsk && <p className={styles.quiet}>{t('goodWord.notNow.never', { name: contact.name.split(' ')[0] })}</p>}
    </section>
  );
}
