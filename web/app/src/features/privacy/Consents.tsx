import { call } from '@goodword/api-client';
import { Button, Popover, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import { consentPages } from './privacy.ts';
import styles from './Privacy.module.css';

/** What somebody allowed and took back, newest first; the last word for each purpose counts. */
export function Consents({ contact, may }: { contact: string; may: boolean }) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(consentPages(contact));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {data && items.length === 0 && <p className={styles.quiet}>{t('privacy.consent.none')}</p>}
      {items.length > 0 && (
        <ul className={styles.list} aria-label={t('privacy.consent.list')}>
          {items.map((one) => (
            <li key={one.id} className={styles.line}>
              <span>{t(one.given ? 'privacy.consent.given' : 'privacy.consent.withdrawn', { purpose: one.purpose })}</span>
              <span className={styles.quiet}>
                <Moment at={one.at} /> · {[one.source, one.version, one.byName].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void fetchNextPage()}>
          {t('contacts.more')}
        </Button>
      )}
      {may && <NewConsent contact={contact} />}
    </>
  );
}

function NewConsent({ contact }: { contact: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [purpose, setPurpose] = useState('mass-mail');
  const [given, setGiven] = useState('given');
  const [source, setSource] = useState('');
  const [version, setVersion] = useState('');
  const record = useMutation({
    mutationFn: () => call('POST', `/api/v1/contacts/${contact}/consents`, { body: { purpose, given: given === 'given', source, version } }),
    onSuccess: () => {
      setOpened(false);
      setSource('');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['consents', contact] }),
  });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus withinPortal>
      <div className={styles.buttons}>
        <Popover.Target>
          <Button variant="default" size="compact-sm" onClick={() => setOpened(!opened)}>
            {t('privacy.consent.add')}
          </Button>
        </Popover.Target>
      </div>
      <Popover.Dropdown p={12}>
        <form
          aria-label={t('privacy.consent.add')}
          onSubmit={(event) => {
            event.preventDefault();
            record.mutate();
          }}
        >
          <Stack gap={8}>
            <TextInput label={t('privacy.consent.purpose')} description={t('privacy.consent.purposeHint')} required maxLength={40} value={purpose} onChange={(event) => setPurpose(event.currentTarget.value)} data-autofocus />
            <SegmentedControl
              aria-label={t('privacy.consent.which')}
              value={given}
              onChange={setGiven}
              data={[
                { value: 'given', label: t('privacy.consent.giving') },
                { value: 'withdrawn', label: t('privacy.consent.withdrawing') },
              ]}
            />
            <TextInput label={t('privacy.consent.source')} description={t('privacy.consent.sourceHint')} required maxLength={200} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
            <TextInput label={t('privacy.consent.version')} maxLength={100} value={version} onChange={(event) => setVersion(event.currentTarget.value)} />
            <Button type="submit" disabled={record.isPending || !source.trim() || !purpose.trim()}>
              {t('privacy.consent.record')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
