import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { IconButton } from '../../shared/parts/IconButton.tsx';
import { useUndo } from '../../shared/undo/undo.ts';
import { StepLine } from '../macros/StepLine.tsx';
import { Blank, Choice } from '../settings/Blank.tsx';
import { brandsQuery } from '../settings/configuration.ts';
import { Sentence } from '../settings/Sentence.tsx';
import { SettingForm } from '../settings/SettingForm.tsx';
import styles from '../settings/Settings.module.css';
import { Trial } from './Trial.tsx';
import { moved, outcomes, usePutRules, type Outcome, type Rule } from './rules.ts';

interface Props {
  list: { rules: Rule[]; version: number };
  /** Behind the last: a new one. */
  at: number;
  onDone?: () => void;
}

type Draft = Omit<Rule, 'id'> & { id?: string };

const blank: Draft = { name: '', on: true, filter: '', outcome: 'file', brand: null, steps: [] };

/** One rule, or a new one. */
export function RuleForm({ list, at, onDone }: Props) {
  const { t } = useTranslation();
  const { offer } = useUndo();
  const kept: Draft = list.rules[at] ?? blank;
  const [draft, setDraft] = useState(kept);
  const change = (part: Partial<Draft>) => setDraft((was) => ({ ...was, ...part }));
  const put = usePutRules();
  const { version } = list;
  const isNew = at >= list.rules.length;
  const label = draft.name || t('rules.add');
  const files = draft.outcome === 'file';
  const whole = files ? draft : { ...draft, brand: null, steps: [] };
  const rules = isNew ? [...list.rules, whole] : list.rules.map((rule, index) => (index === at ? whole : rule));
  const save = () => afterwards(put.mutateAsync({ rules, version }), () => onDone?.());
  const move = (by: 1 | -1) => put.mutate({ rules: moved(list.rules, at, by), version });
  const remove = () =>
    afterwards(put.mutateAsync({ rules: list.rules.filter((_, index) => index !== at), version }), (after) =>
      offer({ text: t('rules.removed', { name: kept.name }), undo: () => put.mutate({ rules: list.rules, version: after.version ?? 0 }) }),
    );
  return (
    <SettingForm
      label={label}
      dirty={JSON.stringify(draft) !== JSON.stringify(kept) && draft.name.trim() !== ''}
      save={{ mutate: save, isPending: put.isPending }}
      problem={put.error}
      more={
        !isNew && (
          <>
            <IconButton label={t('rules.earlier', { name: label })} icon={ArrowUp} disabled={at === 0 || put.isPending} onClick={() => move(-1)} />
            <IconButton
              label={t('rules.later', { name: label })}
              icon={ArrowDown}
              disabled={at === list.rules.length - 1 || put.isPending}
              onClick={() => move(1)}
            />
            <Button variant="subtle" color="gray" disabled={put.isPending} onClick={remove}>
              {t('rules.remove')}
            </Button>
          </>
        )
      }
    >
      <Sentence
        text="rules.sentence"
        blanks={{
          name: <Blank label={t('rules.name')} name="name" value={draft.name} onChange={(name) => change({ name })} required />,
          filter: (
            <Blank
              label={t('rules.filter', { name: label })}
              name="filter"
              value={draft.filter}
              onChange={(filter) => change({ filter })}
              placeholder={t('rules.example')}
            />
          ),
          outcome: (
            <Choice
              label={t('rules.outcome', { name: label })}
              value={draft.outcome}
              onChange={(outcome) => change({ outcome: outcome as Outcome })}
              options={outcomes.map((value) => ({ value, label: t(`rules.${value}`) }))}
            />
          ),
        }}
      />
      <p className={styles.quiet}>{t('rules.fields')}</p>
      {files && <Brand label={label} value={draft.brand} onChange={(brand) => change({ brand })} />}
      {files &&
        draft.steps.map((step, index) => (
          <StepLine
            // A step has no name of its own but its place.
            key={`step ${index + 1}`}
            label={t('macros.step', { count: index + 1, name: label })}
            step={step}
            onChange={(next) => change({ steps: draft.steps.map((one, place) => (place === index ? next : one)) })}
            onRemove={() => change({ steps: draft.steps.filter((_, place) => place !== index) })}
          />
        ))}
      {files && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => change({ steps: [...draft.steps, { name: 'priority', arguments: { priority: 'high' } }] })}
        >
          {t('macros.addStep')}
        </Button>
      )}
      <Switch label={t(draft.name ? 'rules.on' : 'rules.onNew', { name: draft.name })} checked={draft.on} onChange={(event) => change({ on: event.currentTarget.checked })} />
      {/* What was found is of the rule as it was written then. */}
      <Trial key={JSON.stringify(whole)} name={label} rules={rules} at={at} />
    </SettingForm>
  );
}

function Brand({ label, value, onChange }: { label: string; value: string | null; onChange: (brand: string | null) => void }) {
  const { t } = useTranslation();
  const { data: brands = [] } = useQuery(brandsQuery);
  if (brands.length < 2) return null;
  return (
    <Sentence
      text="rules.brandSentence"
      blanks={{
        brand: (
          <Choice
            label={t('rules.brand', { name: label })}
            value={value ?? ''}
            onChange={(brand) => onChange(brand || null)}
            options={[{ value: '', label: t('rules.itsBrand') }, ...brands.map((brand) => ({ value: brand.id ?? '', label: brand.name ?? '' }))]}
          />
        ),
      }}
    />
  );
}
