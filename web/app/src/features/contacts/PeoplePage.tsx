import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';
import { Face } from '../../shared/parts/Face.tsx';
import { explain } from '../../shared/problem.ts';
import { useMay } from '../access/session.ts';
import { useFields, type Subject } from '../fields/fields.ts';
import { asked, contactPages, duplicatePages, organisationPages } from './contacts.ts';
import styles from './Contacts.module.css';
import { DuplicateRow } from './Duplicates.tsx';
import { More } from './More.tsx';
import { NewParty } from './NewParty.tsx';

export const shows = ['organisations', 'duplicates'] as const;

/** Everybody outside: people, their organisations, and who may be the same. */
export function PeoplePage() {
  const { t } = useTranslation();
  const may = useMay('contact.view');
  const mayEdit = useMay('contact.edit');
  const { show, q = '' } = useSearch({ from: '/shell/contacts' });
  if (!may) return <main className={styles.page}><Empty alone fact={t('settings.notYours')} cause={t('settings.notYoursCause')} /></main>;
  const kind = show === 'organisations' ? 'organisations' : 'contacts';
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('contacts.title')}</h1>
        {show !== 'duplicates' && (
          <a className={styles.export} href={`/api/v1/${kind}/export${queryOf(q)}`} download>
            <Download size={16} strokeWidth={1.75} aria-hidden /> {t('contacts.export')}
          </a>
        )}
      </header>
      <nav className={styles.tabs} aria-label={t('contacts.tabs')}>
        <Tab current={!show} label={t('contacts.people')} />
        {shows.map((one) => (
          <Tab key={one} show={one} current={one === show} label={t(`contacts.${one}`)} />
        ))}
      </nav>
      {show !== 'duplicates' && (
        <div className={styles.tools}>
          <SearchField key={kind} q={q} label={t(`contacts.search.${kind}`)} />
          <ByField subject={kind === 'contacts' ? 'contact' : 'organisation'} />
          {mayEdit && <NewParty key={`new ${kind}`} kind={kind} />}
        </div>
      )}
      {!show && <People q={q} />}
      {show === 'organisations' && <Organisations q={q} />}
      {show === 'duplicates' && <Alike />}
    </main>
  );
}

function queryOf(q: string): string {
  const [given] = Object.entries(asked(q)).filter(([, value]) => value !== undefined);
  return given ? `?${given[0]}=${encodeURIComponent(given[1])}` : '';
}

/** Which of the workspace's own fields can be asked for. */
function ByField({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const field = [...useFields(subject).values()].find((one) => one.filterable);
  if (!field) return null;
  return (
    <p className={styles.beside}>
      {t('contacts.byField')} <code>{field.key}:{field.options?.[0]?.key ?? '…'}</code>
    </p>
  );
}

function Tab({ show, current, label }: { show?: (typeof shows)[number]; current: boolean; label: string }) {
  return (
    <Link to="/contacts" search={show ? { show } : {}} activeOptions={{ exact: true }} aria-current={current ? 'page' : undefined}>
      {label}
    </Link>
  );
}

function SearchField({ q, label }: { q: string; label: string }) {
  const navigate = useNavigate({ from: '/contacts' });
  const [words, setWords] = useState(q);
  return (
    <input
      className={styles.search}
      type="search"
      aria-label={label}
      placeholder={label}
      value={words}
      onChange={({ currentTarget: { value } }) => {
        setWords(value);
        void navigate({ search: ({ show }) => ({ ...(show ? { show } : {}), ...(value.trim() ? { q: value.trim() } : {}) }), replace: true });
      }}
    />
  );
}

function Nothing({ q, kind }: { q: string; kind: 'people' | 'organisations' | 'duplicates' }) {
  const { t } = useTranslation();
  return q ? <Empty fact={t('contacts.notFound', { q })} cause={t(asked(q).filter ? 'contacts.notFoundByField' : 'contacts.notFoundCause')} /> : <Empty fact={t(`contacts.none.${kind}`)} cause={t(`contacts.noneCause.${kind}`)} />;
}

function People({ q }: { q: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery({ ...contactPages(q), placeholderData: (before) => before });
  const people = list.data?.pages.flatMap((page) => page.items);
  if (list.error && !people) return <Empty fact={explain(list.error)} />;
  if (!people) return <div className={styles.coming} aria-busy="true" />;
  if (people.length === 0) return <Nothing q={q} kind="people" />;
  return (
    <>
      <ul className={styles.list} aria-label={t('contacts.people')}>
        {people.map((one) => (
          <li key={one.id}>
            <Link to="/contacts/$contact" params={{ contact: one.id }} className={styles.row}>
              <Face name={one.name} size={32} />
              <span className={styles.name} dir="auto">{one.name}</span>
              <span className={styles.beside} dir="auto">{one.organisationName}</span>
              <span className={styles.under}>{one.emails.join(', ')}</span>
            </Link>
          </li>
        ))}
      </ul>
      <More list={list} />
    </>
  );
}

function Organisations({ q }: { q: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery({ ...organisationPages(q), placeholderData: (before) => before });
  const organisations = list.data?.pages.flatMap((page) => page.items);
  if (list.error && !organisations) return <Empty fact={explain(list.error)} />;
  if (!organisations) return <div className={styles.coming} aria-busy="true" />;
  if (organisations.length === 0) return <Nothing q={q} kind="organisations" />;
  return (
    <>
      <ul className={styles.list} aria-label={t('contacts.organisations')}>
        {organisations.map((one) => (
          <li key={one.id}>
            <Link to="/organisations/$organisation" params={{ organisation: one.id }} className={styles.row}>
              <Face name={one.name} size={32} />
              <span className={styles.name} dir="auto">{one.name}</span>
              <span className={styles.under}>{one.domains.join(', ')}</span>
            </Link>
          </li>
        ))}
      </ul>
      <More list={list} />
    </>
  );
}

function Alike() {
  const { t } = useTranslation();
  const people = useInfiniteQuery(duplicatePages('contacts'));
  const organisations = useInfiniteQuery(duplicatePages('organisations'));
  if (!people.data || !organisations.data) return <div className={styles.coming} aria-busy="true" />;
  const all = (['contacts', 'organisations'] as const).flatMap((kind) =>
    (kind === 'contacts' ? people : organisations).data?.pages.flatMap((page) => page.items.map((pair) => ({ kind, pair }))) ?? [],
  );
  if (all.length === 0) return <Nothing q="" kind="duplicates" />;
  return (
    <>
      <ul className={styles.list} aria-label={t('contacts.duplicates')}>
        {all.map(({ kind, pair }) => (
          <DuplicateRow key={`${pair.one.id} ${pair.other.id}`} kind={kind} pair={pair} both />
        ))}
      </ul>
      <More list={people} />
      <More list={organisations} />
    </>
  );
}
