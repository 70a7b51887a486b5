import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';
import { Face } from '../../shared/parts/Face.tsx';
import { InPlace } from '../../shared/parts/InPlace.tsx';
import { explain } from '../../shared/problem.ts';
import { useMay } from '../access/session.ts';
import { PeopleFields } from '../fields/PeopleFields.tsx';
import { organisationQuery } from '../inbox/context/people.ts';
import { contactPages, type Organisation } from './contacts.ts';
import styles from './Contacts.module.css';
import { Domains } from './Domains.tsx';
import { Duplicates } from './Duplicates.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { Merges } from './Merges.tsx';
import { More } from './More.tsx';
import { NoteForm } from './NoteForm.tsx';
import { Timeline } from './Timeline.tsx';
import { useChangeOrganisation } from './useParty.ts';

/** A company: its people, their tickets, and all that happened. */
export function OrganisationPage() {
  const { organisation: id } = useParams({ from: '/shell/organisations/$organisation' });
  const { data: organisation, error } = useQuery(organisationQuery(id));
  return (
    <main className={styles.page}>
      {error && !organisation && <Empty alone fact={explain(error)} />}
      {!organisation && !error && <div className={styles.coming} aria-busy="true" />}
      {organisation && <About key={organisation.id} organisation={organisation} />}
    </main>
  );
}

function About({ organisation }: { organisation: Organisation }) {
  const party = { kind: 'organisations', id: organisation.id } as const;
  const may = useMay('contact.edit') && !organisation.mergedInto;
  return (
    <>
      <Head organisation={organisation} may={may} />
      {organisation.mergedInto && <MergedAway into={organisation.mergedInto} />}
      {!organisation.mergedInto && <Duplicates party={party} />}
      <Details organisation={organisation} may={may} />
      <PeopleFields subject="organisation" id={organisation.id} name={organisation.name} />
      <People organisation={organisation.id} />
      {may && <NoteForm party={party} />}
      <Merges party={party} />
      <Timeline party={party} />
    </>
  );
}

function Head({ organisation, may }: { organisation: Organisation; may: boolean }) {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  const change = useChangeOrganisation(organisation);
  return (
    <header className={styles.person}>
      <Face name={organisation.name} size={44} />
      <h1 className={styles.title} dir="auto">
        <InPlace label={t('contacts.field.name')} value={organisation.name} disabled={!may} onChange={(name) => change.mutate({ name })} />
      </h1>
      <Link to="/inbox/$view" params={{ view: 'all' }} search={{ q: `organisation:${organisation.id}` }}>
        {t('contacts.allTickets')}
      </Link>
      {may && (
        <button type="button" className={styles.quietButton} onClick={() => setMerging(true)}>
          {t('contacts.mergeWith')}
        </button>
      )}
      {merging && <MergeDialog kind="organisations" into={organisation} onClose={() => setMerging(false)} />}
    </header>
  );
}

function MergedAway({ into }: { into: string }) {
  const { t } = useTranslation();
  const { data: survivor } = useQuery(organisationQuery(into));
  return (
    <p className={styles.hint} role="status">
      {t('contacts.isMerged')}{' '}
      <Link to="/organisations/$organisation" params={{ organisation: into }}>
        {survivor?.name ?? '…'}
      </Link>
    </p>
  );
}

function Details({ organisation, may }: { organisation: Organisation; may: boolean }) {
  const { t } = useTranslation();
  const change = useChangeOrganisation(organisation);
  // What was just chosen shows at once.
  const shares = (change.isPending ? change.variables.sharesTickets : undefined) ?? organisation.sharesTickets;
  return (
    <section className={styles.section} aria-label={t('contacts.details')}>
      <dl className={styles.details}>
        <dt>{t('contacts.field.domains')}</dt>
        <dd>
          <Domains organisation={organisation} may={may} />
        </dd>
      </dl>
      <label className={styles.check}>
        <input type="checkbox" checked={shares} disabled={!may} onChange={(event) => change.mutate({ sharesTickets: event.currentTarget.checked })} />
        {t('contacts.shares')}
      </label>
      <p className={styles.quiet}>{t('contacts.sharesHint')}</p>
    </section>
  );
}

function People({ organisation }: { organisation: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(contactPages('', organisation));
  const people = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={styles.section} aria-label={t('contacts.people')}>
      <h2 className={styles.heading}>{t('contacts.people')}</h2>
      {list.data && people.length === 0 && <p className={styles.quiet}>{t('contacts.nobody')}</p>}
      <ul className={styles.chips}>
        {people.map((one) => (
          <li key={one.id}>
            <Link to="/contacts/$contact" params={{ contact: one.id }} dir="auto">
              {one.name}
            </Link>
          </li>
        ))}
      </ul>
      <More list={list} />
    </section>
  );
}
