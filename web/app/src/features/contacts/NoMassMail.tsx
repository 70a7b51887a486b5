import { call } from '@goodword/api-client';
import { Button, Popover, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MailX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { useUndo } from '../../shared/undo/undo.ts';
import { pathOf, touched, type Contact } from './contacts.ts';
import styles from './Contacts.module.css';

interface Props {
  contact: Contact;
  email: string;
  may: boolean;
}

interface Wish {
  wanted: boolean;
  reason?: string;
}

/** Whether an address wants mail that goes to many, and how an agent says so for it. */
export function NoMassMail({ contact, email, may }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const put = useMutation({
    mutationFn: (body: Wish) => call('PUT', `${pathOf({ kind: 'contacts', id: contact.id })}/mass-mail/${encodeURIComponent(email)}`, { body }),
    onSettled: () => {
      for (const name of touched) void queries.invalidateQueries({ queryKey: [name] });
    },
  });
  const wish = contact.noMassMail.find((one) => one.address === email);
  if (!wish) {
    const stop = () =>
      afterwards(put.mutateAsync({ wanted: false }), () =>
        offer({ text: t('contacts.massMail.stopped', { email }), undo: () => put.mutate({ wanted: true, reason: t('contacts.massMail.mistake') }) }),
      );
    return may ? (
      <button type="button" className={styles.quietButton} aria-label={t('contacts.massMail.stopIt', { email })} disabled={put.isPending} onClick={stop}>
        {t('contacts.massMail.stop')}
      </button>
    ) : null;
  }
  const allow = (reason: string) =>
    afterwards(put.mutateAsync({ wanted: true, reason }), () =>
      offer({ text: t('contacts.massMail.allowed', { email }), undo: () => put.mutate({ wanted: false }) }),
    );
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(wish.since));
  return (
    <>
      <span className={styles.noMassMail}>
        <MailX size={14} aria-hidden /> {t(`contacts.massMail.since.${wish.by}`, { date })}
      </span>
      {may && <Allow email={email} pending={put.isPending} allow={allow} />}
    </>
  );
}

/** What the address wants no more is allowed again only for a reason. */
function Allow({ email, pending, allow }: { email: string; pending: boolean; allow: (reason: string) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Popover position="bottom-end" width={320} trapFocus withinPortal>
      <Popover.Target>
        <button type="button" className={styles.quietButton} aria-label={t('contacts.massMail.allowIt', { email })}>
          {t('contacts.massMail.allow')}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <form
          aria-label={t('contacts.massMail.allowIt', { email })}
          onSubmit={(event) => {
            event.preventDefault();
            allow(reason);
          }}
        >
          <Stack gap={8}>
            <TextInput label={t('contacts.massMail.reason')} required maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
            <Button type="submit" disabled={pending || !reason.trim()}>
              {t('contacts.massMail.allow')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
