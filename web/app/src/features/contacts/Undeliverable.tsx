import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pathOf, touched, type Contact } from './contacts.ts';
import styles from './Contacts.module.css';

/** That mails to an address come back, and how to say that they do not. */
export function Undeliverable({ contact, email, may }: { contact: Contact; email: string; may: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const clear = useMutation({
    mutationFn: () => call('DELETE', `${pathOf({ kind: 'contacts', id: contact.id })}/undeliverable/${encodeURIComponent(email)}`),
    onSettled: () => {
      for (const name of touched) void queries.invalidateQueries({ queryKey: [name] });
    },
  });
  const lost = contact.undeliverable.find((one) => one.address === email);
  if (!lost) return null;
  return (
    <>
      <span className={styles.undeliverable} title={lost.words || undefined}>
        <CircleAlert size={14} aria-hidden /> {t('contacts.undeliverable', { why: t(`delivery.reason.${lost.reason}`, { defaultValue: lost.reason }) })}
      </span>
      {may && (
        <button type="button" className={styles.quietButton} aria-label={t('contacts.deliverableAddress', { email })} disabled={clear.isPending} onClick={() => clear.mutate()}>
          {t('contacts.deliverable')}
        </button>
      )}
    </>
  );
}
