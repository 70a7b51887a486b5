import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canned, fill, places, type CannedReply } from '../inbox/composer/canned.ts';
import { Editor, type EditorHandle } from '../inbox/composer/Editor.tsx';
import { written } from '../inbox/composer/written.ts';
import { Blank, Choice } from './Blank.tsx';
import { Sentence } from './Sentence.tsx';
import { SettingForm } from './SettingForm.tsx';
import styles from './Settings.module.css';

export function CannedSection() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(canned);
  const [adding, setAdding] = useState(false);
  return (
    <>
      {data.map((one) => (
        <Reply key={`${one.id} ${one.version}`} reply={one} />
      ))}
      {adding && <Reply onDone={() => setAdding(false)} />}
      {!adding && (
        <div className={styles.item}>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('settings.canned.add')}
          </Button>
        </div>
      )}
    </>
  );
}

const example = {
  'requester.name': 'Nora Petersen',
  'requester.firstName': 'Nora',
  'agent.name': 'Mara',
  'ticket.number': '12',
  'ticket.subject': '…',
  'ticket.portalLink': 'https://…/tickets/12',
};

function Reply({ reply, onDone }: { reply?: CannedReply; onDone?: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const editor = useRef<EditorHandle>(null);
  const [title, setTitle] = useState(reply?.title ?? '');
  const [shared, setShared] = useState(reply?.shared ? 'all' : 'me');
  const [html, setHtml] = useState(reply?.html ?? '');
  const refresh = () => queries.invalidateQueries({ queryKey: ['canned'] });
  const path = `/api/v1/canned-replies${reply ? `/${reply.id}` : ''}`;
  const headers: Record<string, string> = reply ? { 'If-Match': `"${reply.version}"` } : {};
  const save = useMutation({
    mutationFn: () => call(reply ? 'PATCH' : 'POST', path, { body: { title, html: written(html), shared: shared === 'all' }, headers }),
    onSuccess: () => onDone?.(),
    onSettled: refresh,
  });
  const remove = useMutation({ mutationFn: () => call('DELETE', path), onSettled: refresh });
  const dirty = title !== (reply?.title ?? '') || html !== (reply?.html ?? '') || (shared === 'all') !== (reply?.shared ?? false);
  return (
    <SettingForm
      label={reply?.title ?? t('settings.canned.add')}
      dirty={dirty && title !== ''}
      save={save}
      more={
        reply && (
          <Button variant="subtle" color="gray" onClick={() => remove.mutate()}>
            {t('settings.canned.remove')}
          </Button>
        )
      }
    >
      <Sentence
        text="settings.canned.sentence"
        blanks={{
          title: <Blank label={t('settings.canned.name')} name="title" value={title} onChange={setTitle} required />,
          shared: (
            <Choice
              label={t('settings.canned.for')}
              value={shared}
              onChange={setShared}
              options={['me', 'all'].map((value) => ({ value, label: t(`settings.canned.${value}`) }))}
            />
          ),
        }}
      />
      <Editor
        ref={(handle) => {
          if (handle && !editor.current) handle.set(reply?.html ?? '');
          editor.current = handle;
        }}
        label={t('settings.canned.body')}
        placeholder={t('settings.canned.placeholder')}
        onChange={() => setHtml(editor.current?.html() ?? '')}
        onFiles={() => {}}
        mentions={false}
      />
      <p className={styles.quiet}>{t('settings.canned.places', { list: places })}</p>
      {html.includes('{{') && (
        <p className={styles.preview}>
          {t('settings.canned.example')} {fill(html, example).replaceAll(/<[^>]+>/g, ' ')}
        </p>
      )}
    </SettingForm>
  );
}
