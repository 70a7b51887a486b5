import { call } from '@goodword/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { InPlace } from '../../../shared/parts/InPlace.tsx';
import { useMay } from '../../access/session.ts';
import { PeopleFields } from '../../fields/PeopleFields.tsx';
import { organisationQuery, type Organisation } from './people.ts';
import styles from './Context.module.css';

export function OrganisationCard({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const may = useMay('contact.edit');
  const { data: organisation } = useQuery(organisationQuery(id));
  const rename = useMutation({
    mutationFn: (name: string) =>
      call<Organisation>('PATCH', `/api/v1/organisations/${id}`, {
        body: { name },
        headers: { 'If-Match': `"${organisation?.version}"` },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['organisation', id] }),
  });
  if (!organisation) return null;
  return (
    <section className={styles.section} aria-label={t('context.organisation')}>
      <h2 className={styles.heading}>{t('context.organisation')}</h2>
      <InPlace
        label={t('context.organisationName')}
        value={organisation.name ?? ''}
        disabled={!may}
        onChange={(name) => rename.mutate(name)}
      />
      <Link to="/organisations/$organisation" params={{ organisation: id }} className={styles.page}>
        {t('context.allOf', { name: organisation.name })}
      </Link>
      <p className={styles.quiet}>{(organisation.domains ?? []).join(', ')}</p>
      <PeopleFields subject="organisation" id={id} name={organisation.name ?? ''} />
    </section>
  );
}
