import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import { useMay } from '../access/session.ts';
import { Consents } from './Consents.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { exportsOf } from './privacy.ts';
import styles from './Privacy.module.css';

/** What somebody allowed; what is kept of him, to be taken out or erased. */
export function PrivacyOfContact({ contact, name, may }: { contact: string; name: string; may: boolean }) {
  const { t } = useTranslation();
  const manages = useMay('privacy.manage');
  return (
    <section className={styles.section} aria-label={t('privacy.title')}>
      <h2 className={styles.heading}>{t('privacy.title')}</h2>
      <Consents contact={contact} may={may} />
      {manages && <TakenOut contact={contact} name={name} />}
    </section>
  );
}

function TakenOut({ contact, name }: { contact: string; name: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [erasing, setErasing] = useState(false);
  const { data } = useQuery(exportsOf(contact));
  const take = useMutation({
    mutationFn: () => call('POST', `/api/v1/contacts/${contact}/exports`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['person-exports', contact] }),
  });
  const items = (data?.items ?? []).filter((one) => one.state !== 'gone');
  return (
    <>
      <div className={styles.buttons}>
        <Button variant="default" size="compact-sm" disabled={take.isPending} onClick={() => take.mutate()}>
          {t('privacy.export.make')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setErasing(true)}>
          {t('privacy.erase.open')}
        </Button>
      </div>
      {items.length > 0 && (
        <ul className={styles.list} aria-label={t('privacy.export.list')}>
          {items.map((one) => (
            <li key={one.id} className={styles.line}>
              {one.state === 'done' ? (
                <a href={`/api/v1/person-exports/${one.id}/file`} download>
                  {t('privacy.export.fetch')}
                </a>
              ) : (
                <span>{t(`privacy.export.state.${one.state}`)}</span>
              )}
              <span className={styles.quiet}>
                <Moment at={one.begunAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {erasing && <EraseDialog contact={contact} name={name} onClose={() => setErasing(false)} />}
    </>
  );
}
