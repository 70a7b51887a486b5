import { call } from '@goodword/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../shared/parts/Face.tsx';
import { InPlace } from '../../../shared/parts/InPlace.tsx';
import { useMay } from '../../access/session.ts';
import { PeopleFields } from '../../fields/PeopleFields.tsx';
import { GoodWordMark } from '../../goodword/GoodWordMark.tsx';
import { contactQuery, type Contact } from './people.ts';
import styles from './Context.module.css';

export function ContactCard({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const may = useMay('contact.edit');
  const { data: contact } = useQuery(contactQuery(id));
  const change = useMutation({
    mutationFn: (body: Partial<Contact>) =>
      call<Contact>('PATCH', `/api/v1/contacts/${id}`, { body, headers: { 'If-Match': `"${contact?.version}"` } }),
    onSuccess: (changed) => queries.setQueryData(contactQuery(id).queryKey, changed),
    onSettled: () => {
      for (const queryKey of [['contact', id], ['ticket'], ['tickets']]) void queries.invalidateQueries({ queryKey });
    },
  });
  if (!contact) return <div className={styles.person} aria-busy="true" />;
  const name = contact.name || contact.emails?.[0] || '';
  return (
    <section className={styles.section} aria-label={t('context.contact')}>
      <div className={styles.person}>
        <Face name={name} size={36} />
        <InPlace
          className={styles.name}
          label={t('context.name')}
          value={contact.name ?? ''}
          disabled={!may}
          onChange={(now) => change.mutate({ name: now })}
        />
      </div>
      <Link to="/contacts/$contact" params={{ contact: id }} className={styles.page}>
        {t('context.allOf', { name })}
      </Link>
      {contact.goodWord && <GoodWordMark spelled />}
      {contact.neverAsk && (
        <p className={styles.quiet}>{t('goodWord.notNow.never', { name: name.split(' ')[0] })}</p>
      )}
      <ul className={styles.addresses} aria-label={t('context.addresses')}>
        {(contact.emails ?? []).map((email) => (
          <li key={email}>
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
      <PeopleFields subject="contact" id={id} name={name} />
      {may && (
        <InPlace
          className={styles.quiet}
          label={t('context.addAddress')}
          placeholder={t('context.addAddress')}
          value=""
          type="email"
          onChange={(email) => change.mutate({ emails: [...(contact.emails ?? []), email] })}
        />
      )}
    </section>
  );
}
