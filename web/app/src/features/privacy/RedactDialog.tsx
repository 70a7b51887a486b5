import { call } from '@goodword/api-client';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import type { Redaction } from './privacy.ts';
import styles from './Privacy.module.css';

interface Props {
  ticket: string;
  message: string;
  text: string;
  attachments: { id: string; name: string }[];
  opened: boolean;
  onClose: () => void;
}

/** Makes words of a message unreadable for good: first it says where they stand, then it does it. */
export function RedactDialog({ opened, onClose, ...about }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t('privacy.redact.title')} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      <Redacting {...about} onClose={onClose} />
    </Modal>
  );
}

function Redacting({ ticket, message, text, attachments, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [passage, setPassage] = useState(() => selected(text));
  const path = `/api/v1/tickets/${ticket}/messages/${message}/redactions`;
  const look = useMutation({ mutationFn: () => call<Redaction>('POST', `${path}/preview`, { body: { passage } }), meta: { quiet: true } });
  const settled = () => {
    void queries.invalidateQueries();
    onClose();
  };
  const redact = useMutation({ mutationFn: () => call('POST', path, { body: { passage } }), onSuccess: settled });
  const removal = useMutation({ mutationFn: (id: string) => call('DELETE', `/api/v1/attachments/${id}`), onSuccess: settled });
  const found = look.data;
  return (
    <Stack gap={12}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (found) redact.mutate();
          else look.mutate();
        }}
      >
        <Stack gap={12}>
          <Textarea
            label={t('privacy.redact.passage')}
            description={t('privacy.redact.hint')}
            autosize
            minRows={2}
            maxRows={8}
            required
            value={passage}
            onChange={(event) => {
              setPassage(event.currentTarget.value);
              look.reset();
            }}
            data-autofocus
          />
          <p role="status" className={styles.quiet}>
            {found && t('privacy.redact.found', { count: found.messages.length })} {found?.subject && t('privacy.redact.subject')}{' '}
            {found && found.drafts > 0 && t('privacy.redact.drafts', { count: found.drafts })} {found && t('privacy.redact.forGood')}
            {look.error && explain(look.error)}
          </p>
          <Group gap={8} justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('privacy.erase.cancel')}
            </Button>
            <Button type="submit" disabled={!passage.trim() || look.isPending || redact.isPending}>
              {t(found ? 'privacy.redact.confirm' : 'privacy.redact.look')}
            </Button>
          </Group>
        </Stack>
      </form>
      {attachments.length > 0 && (
        <section className={styles.section} aria-label={t('privacy.redact.files')}>
          <h3 className={styles.heading}>{t('privacy.redact.files')}</h3>
          <ul className={styles.list}>
            {attachments.map((one) => (
              <li key={one.id} className={styles.line}>
                <span>{one.name}</span>
                <Button variant="default" size="compact-sm" aria-label={t('privacy.redact.removeThis', { name: one.name })} disabled={removal.isPending} onClick={() => removal.mutate(one.id)}>
                  {t('privacy.redact.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

/** What is marked on the page, as far as the message says it. */
function selected(text: string): string {
  const marked = window.getSelection()?.toString().trim() ?? '';
  const squeezed = (words: string) => words.replace(/\s+/g, ' ');
  return marked && squeezed(text).includes(squeezed(marked)) ? marked : '';
}
