import { call } from '@goodword/api-client';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { erasurePreview, type Erasure, type Preview } from './privacy.ts';
import { Receipt } from './Receipt.tsx';
import styles from './Privacy.module.css';

interface Props {
  contact: string;
  name: string;
  onClose: () => void;
}

/** Says what would go and what stays; then erases, and shows the receipt. It cannot be taken back. */
export function EraseDialog({ contact, name, onClose }: Props) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<string>();
  return (
    <Modal opened onClose={onClose} size="lg" title={t(begun ? 'privacy.receipt.title' : 'privacy.erase.title', { name })} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      {begun ? <Receipt id={begun} /> : <Question contact={contact} onBegun={setBegun} onClose={onClose} />}
    </Modal>
  );
}

function Question({ contact, onBegun, onClose }: { contact: string; onBegun: (id: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, error } = useQuery(erasurePreview(contact));
  const erase = useMutation({
    mutationFn: () => call<Erasure>('POST', `/api/v1/contacts/${contact}/erasures`),
    onSuccess: ({ id }) => onBegun(id),
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'contact' && first !== 'erasure-preview' }),
  });
  if (error) return <p className={styles.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" />;
  return (
    <Stack gap={12}>
      <Parts preview={data} fate="goes" />
      <Parts preview={data} fate="blanked" />
      <p className={styles.quiet}>{t('privacy.erase.stays')}</p>
      <p className={styles.quiet}>{t('privacy.erase.backups', { count: data.backups.length })}</p>
      <Group gap={8} justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('privacy.erase.cancel')}
        </Button>
        <Button disabled={erase.isPending} onClick={() => erase.mutate()}>
          {t('privacy.erase.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}

function Parts({ preview, fate }: { preview: Preview; fate: 'goes' | 'blanked' }) {
  const { t } = useTranslation();
  const parts = preview.parts.filter((one) => one.fate === fate);
  if (parts.length === 0) return null;
  return (
    <section aria-label={t(`privacy.erase.${fate}`)}>
      <h3 className={styles.heading}>{t(`privacy.erase.${fate}`)}</h3>
      <dl className={styles.counts}>
        {parts.map((one) => (
          <div key={`${one.module}/${one.what}`} style={{ display: 'contents' }}>
            <dt>{t(`privacy.what.${one.what}`, { defaultValue: one.what })}</dt>
            <dd>{one.count >= 1000 ? '999+' : one.count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
