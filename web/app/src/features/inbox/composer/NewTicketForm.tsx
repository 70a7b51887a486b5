import { call } from '@goodword/api-client';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { say } from '../../../shared/toast/toasts.ts';
import type { Values } from '../../fields/fields.ts';
import { FieldsForm } from '../../fields/FieldsForm.tsx';
import { useShown } from '../../fields/useShown.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { typesQuery } from '../tickets/useStatusName.ts';
import { AttachedFiles } from './AttachedFiles.tsx';
import { Editor, type EditorHandle } from './Editor.tsx';
import { Tools } from './Tools.tsx';
import { useFiles } from './useFiles.ts';
import { spaced, written } from './written.ts';
import styles from './NewTicket.module.css';

/** Without what was cleared again. */
function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

export function NewTicketForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const editor = useRef<EditorHandle>(null);
  const [ready, setReady] = useState(false);
  const [fields, setFields] = useState<Values>({});
  const { data: types = [] } = useQuery(typesQuery);
  const type = types[0]?.key ?? '';
  const shown = useShown('ticket', type, fields);
  const files = useFiles(useCallback((file) => editor.current?.image(file), []));
  const open = useMutation({
    mutationFn: (values: FormData) => {
      const text = (name: string) => String(values.get(name) ?? '').trim();
      return call<Ticket>('POST', '/api/v1/tickets', {
        body: {
          ...(shown.fields.length > 0 ? { type, fields: filled(fields) } : {}),
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
      <FieldsForm subject="ticket" type={type} values={fields} onChange={(key, value) => setFields((was) => ({ ...was, [key]: value }))} />
      {open.error && (
        <p role="alert" className={styles.failed}>
          {explain(open.error)}
        </p>
      )}
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
