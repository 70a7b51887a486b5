import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../../shared/mutating/afterwards.ts';
import { useFiles } from '../composer/useFiles.ts';
import type { Message } from '../thread/conversation.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { FileChoice } from './FileChoice.tsx';
import { useBegin } from './useSides.ts';
import styles from './Siding.module.css';

interface Props {
  ticket: Ticket;
  /** What is asked about; quoted, and its files may go along. */
  about?: Message;
  opened: boolean;
  onClose: () => void;
}

/** Begins a side conversation: to whom, about what. */
export function SideDialog({ opened, onClose, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t('side.begin')} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      <Letter onClose={onClose} {...rest} />
    </Modal>
  );
}

function quoted(about: Message | undefined): string {
  const text = about?.text?.trim();
  return text ? `\n\n${text.split('\n').map((line) => `> ${line}`).join('\n')}` : '';
}

function Letter({ ticket, about, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const [to, setTo] = useState('');
  const [subject, setSubject] = useState(ticket.subject ?? '');
  const [body, setBody] = useState(() => quoted(about));
  const [along, setAlong] = useState(false);
  const files = useFiles();
  const begin = useBegin(ticket);
  const theirs = (about?.attachments ?? []).filter((one) => !one.inline);
  const waiting = files.items.some((one) => one.state === 'sending');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const uploaded = files.items.flatMap((one) => (one.id ? [one.id] : []));
    const attachments = [...uploaded, ...(along ? theirs.flatMap((one) => (one.file ? [one.file] : [])) : [])];
    afterwards(begin.mutateAsync({ to: to.trim(), subject: subject.trim(), body, attachments }), onClose);
  };
  const ready = to.includes('@') && subject.trim() !== '' && body.trim() !== '' && !waiting;
  return (
    <form className={styles.form} aria-label={t('side.begin')} onSubmit={submit}>
      <TextInput data-autofocus type="email" label={t('side.to')} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      <TextInput label={t('side.subject')} value={subject} maxLength={500} onChange={(event) => setSubject(event.currentTarget.value)} />
      <Textarea label={t('side.text')} autosize minRows={5} maxRows={14} value={body} onChange={(event) => setBody(event.currentTarget.value)} />
      {theirs.length > 0 && (
        <Checkbox
          checked={along}
          onChange={(event) => setAlong(event.currentTarget.checked)}
          label={t('side.along', { count: theirs.length })}
        />
      )}
      <p className={styles.hint}>{t('side.hint')}</p>
      <div className={styles.tools}>
        <Button type="submit" loading={begin.isPending} disabled={!ready}>
          {t('side.send')}
        </Button>
        <FileChoice files={files} />
      </div>
    </form>
  );
}
