import { call } from '@goodword/api-client';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { AttachedFiles } from './AttachedFiles.tsx';
import { Editor, type EditorHandle } from './Editor.tsx';
import { Tools } from './Tools.tsx';
import { useFiles } from './useFiles.ts';
import { spaced, written } from './written.ts';
import styles from './NewTicket.module.css';

export function NewTicketForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const editor = useRef<EditorHandle>(null);
  const [ready, setReady] = useState(false);
  const files = useFiles(useCallback((file) => editor.current?.image(file), []));
  const open = useMutation({
    mutationFn: (values: FormData) => {
      const text = (name: string) => String(values.get(name) ?? '').trim();
      return call<Ticket>('POST', '/api/v1/tickets', {
        body: {
          subject: text('subject'),
          requester: { email: text('to') },
          message: {
            kind: 'reply',
            format: 'html',
            body: spaced(written(editor.current?.html() ?? '')),
            attachments: files.items.flatMap((file) => (file.id ? [file.id] : [])),
          },
        },
      });
    },
    onSuccess: (ticket) => {
      onDone();
      say({ text: t('compose.opened', { number: ticket.number }) });
      void queries.invalidateQueries({ queryKey: ['tickets'] });
      void navigate({ to: '/inbox/$view/$ticket', params: { view: 'open', ticket: String(ticket.number) } });
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate(new FormData(event.currentTarget));
      }}
    >
      <TextInput name="to" type="email" label={t('compose.to')} required withAsterisk={false} autoFocus />
      <TextInput name="subject" label={t('ticket.subject')} required withAsterisk={false} maxLength={500} />
      <div className={styles.body}>
        <Editor
          ref={editor}
          label={t('compose.body')}
          placeholder={t('compose.placeholder.new')}
          onChange={() => setReady(editor.current?.isEmpty() === false)}
          onFiles={files.add}
          mentions={false}
        />
        <AttachedFiles files={files} />
        <div className={styles.foot}>
          <Tools editor={editor} onFiles={files.add} note={false} />
          <Button type="submit" disabled={!ready || open.isPending}>
            {t('compose.send')}
          </Button>
        </div>
      </div>
    </form>
  );
}
