import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { explain } from '../../shared/problem.ts';
import { say } from '../../shared/toast/toasts.ts';
import { useUndo } from '../../shared/undo/undo.ts';
import { places } from '../inbox/composer/canned.ts';
import { Editor, type EditorHandle } from '../inbox/composer/Editor.tsx';
import { written } from '../inbox/composer/written.ts';
import type { Step } from '../inbox/tickets/actions.ts';
import { Blank, Choice } from '../settings/Blank.tsx';
import { Sentence } from '../settings/Sentence.tsx';
import { SettingForm } from '../settings/SettingForm.tsx';
import styles from '../settings/Settings.module.css';
import { Fits } from './Fits.tsx';
import { type Macro } from './macros.ts';
import { StepLine } from './StepLine.tsx';

type Draft = Pick<Macro, 'name' | 'steps' | 'types' | 'brands' | 'languages' | 'shared'> & { reply: string };

const blank: Draft = { name: {}, reply: '', steps: [], types: [], brands: [], languages: [], shared: false };

function draftOf({ name, reply, steps, types, brands, languages, shared }: Macro): Draft {
  return { name, reply: reply ?? '', steps, types, brands, languages, shared };
}

/** One macro, or a new one. */
export function MacroForm({ macro, onDone }: { macro?: Macro; onDone?: () => void }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const editor = useRef<EditorHandle>(null);
  const kept = macro ? draftOf(macro) : blank;
  const [draft, setDraft] = useState(kept);
  const change = (part: Partial<Draft>) => setDraft((was) => ({ ...was, ...part }));
  const title = inLanguage(draft.name, i18n.language);
  const refresh = () => queries.invalidateQueries({ queryKey: ['macros'] });
  const path = macro ? `/api/v1/macros/${macro.id}` : '/api/v1/macros';
  const headers: Record<string, string> = macro ? { 'If-Match': `"${macro.version}"` } : {};
  const body = (one: Draft) => ({ ...one, reply: written(one.reply) });
  const save = useMutation({
    mutationFn: () => call(macro ? 'PUT' : 'POST', path, { body: body(draft), headers }),
    onSuccess: () => onDone?.(),
    onSettled: refresh,
    meta: { quiet: true },
  });
  const again = useMutation({
    mutationFn: () => call('POST', '/api/v1/macros', { body: body(kept) }),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: () => call('DELETE', path),
    onSuccess: () => offer({ text: t('macros.removed', { name: title }), undo: () => again.mutate() }),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: refresh,
  });
  const put = (at: number, step: Step) => change({ steps: draft.steps.map((one, index) => (index === at ? step : one)) });
  const label = title || t('macros.add');
  return (
    <SettingForm
      label={label}
      dirty={JSON.stringify(draft) !== JSON.stringify(kept) && title !== ''}
      save={{ mutate: () => save.mutate(), isPending: save.isPending }}
      problem={save.error}
      more={
        macro?.mine && (
          <Button variant="subtle" color="gray" disabled={remove.isPending} onClick={() => remove.mutate()}>
            {t('macros.remove')}
          </Button>
        )
      }
    >
      <Sentence
        text="macros.sentence"
        blanks={{
          name: (
            <Blank
              label={t('macros.name')}
              name="name"
              value={title}
              onChange={(value) => change({ name: { ...draft.name, [i18n.language]: value } })}
              required
            />
          ),
          shared: (
            <Choice
              label={t('macros.forWhom', { name: label })}
              value={draft.shared ? 'all' : 'me'}
              onChange={(value) => change({ shared: value === 'all' })}
              options={['me', 'all'].map((value) => ({ value, label: t(`settings.canned.${value}`) }))}
            />
          ),
        }}
      />
      <Fits macro={label} value={draft} onChange={change} />
      {draft.steps.map((step, at) => (
        <StepLine
          // A step has no name of its own but its place.
          key={`step ${at + 1}`}
          label={t('macros.step', { count: at + 1, name: label })}
          step={step}
          onChange={(next) => put(at, next)}
          onRemove={() => change({ steps: draft.steps.filter((_, index) => index !== at) })}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => change({ steps: [...draft.steps, { name: 'status', arguments: { status: 'solved' } }] })}
      >
        {t('macros.addStep')}
      </Button>
      <Editor
        ref={(handle) => {
          if (handle && !editor.current) handle.set(draft.reply);
          editor.current = handle;
        }}
        label={t('macros.reply', { name: label })}
        placeholder={t('macros.replyPlaceholder')}
        onChange={() => change({ reply: editor.current?.html() ?? '' })}
        onFiles={() => {}}
        mentions={false}
      />
      {draft.reply !== '' && <p className={styles.quiet}>{t('settings.canned.places', { list: places })}</p>}
    </SettingForm>
  );
}
