import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../../shared/mutating/afterwards.ts';
import { useUndo } from '../../../shared/undo/undo.ts';
import { Blank, Choice } from '../../settings/Blank.tsx';
import { Sentence } from '../../settings/Sentence.tsx';
import { SettingForm } from '../../settings/SettingForm.tsx';
import styles from '../Privacy.module.css';
import { Look } from './Look.tsx';
import { bodyOf, useChangeRetention, type Rule, type RuleBody } from './retention.ts';

interface Props {
  id: string;
  /** Absent: a new one. */
  rule?: Rule;
  onDone?: () => void;
}

const blank: RuleBody = { name: '', filter: '', since: 'solved', days: 730, openToo: false, fate: 'delete', most: 1000 };

/** One rule: what it means, what it would do, and whether it does it. */
export function RuleForm({ id, rule, onDone }: Props) {
  const { t } = useTranslation();
  const { offer } = useUndo();
  const kept = rule ? bodyOf(rule) : blank;
  const [draft, setDraft] = useState(kept);
  const [looking, setLooking] = useState(false);
  const change = (part: Partial<RuleBody>) => setDraft((was) => ({ ...was, ...part }));
  const send = useChangeRetention();
  const path = `retention-rules/${id}`;
  const label = draft.name || t('privacy.retention.add');
  const dirty = JSON.stringify(draft) !== JSON.stringify(kept);
  const save = () => afterwards(send.mutateAsync({ method: 'PUT', path, body: draft }), () => onDone?.());
  const remove = () =>
    afterwards(send.mutateAsync({ method: 'DELETE', path }), () =>
      offer({ text: t('privacy.retention.removed', { name: kept.name }), undo: () => send.mutate({ method: 'PUT', path, body: kept }) }),
    );
  return (
    <SettingForm
      label={label}
      dirty={dirty && draft.name.trim() !== '' && draft.days > 0}
      save={{ mutate: save, isPending: send.isPending }}
      problem={send.error}
      more={
        rule && (
          <>
            {!dirty && (
              <Button variant="default" aria-expanded={looking} onClick={() => setLooking(!looking)}>
                {t('privacy.retention.look')}
              </Button>
            )}
            {rule.state !== 'off' && (
              <Button variant="default" disabled={send.isPending} onClick={() => send.mutate({ method: 'POST', path: `${path}/off` })}>
                {t('privacy.retention.off')}
              </Button>
            )}
            <Button variant="subtle" color="gray" disabled={send.isPending} onClick={remove}>
              {t('privacy.retention.remove')}
            </Button>
          </>
        )
      }
    >
      <Sentence
        text="privacy.retention.sentence"
        blanks={{
          name: <Blank label={t('privacy.retention.name')} name="name" value={draft.name} onChange={(name) => change({ name })} required />,
          filter: (
            <Blank
              label={t('privacy.retention.filter', { name: label })}
              name="filter"
              value={draft.filter}
              onChange={(filter) => change({ filter })}
              placeholder={t('privacy.retention.example')}
            />
          ),
          days: (
            <Blank
              label={t('privacy.retention.days', { name: label })}
              name="days"
              type="number"
              min={1}
              max={36500}
              value={String(draft.days)}
              onChange={(days) => change({ days: Number(days) })}
              required
            />
          ),
          since: (
            <Choice
              label={t('privacy.retention.since', { name: label })}
              value={draft.since}
              onChange={(since) => change({ since, openToo: since === 'changed' && draft.openToo })}
              options={['solved', 'changed'].map((value) => ({ value, label: t(`privacy.retention.from.${value}`) }))}
            />
          ),
          fate: (
            <Choice
              label={t('privacy.retention.fate', { name: label })}
              value={draft.fate}
              onChange={(fate) => change({ fate })}
              options={['delete', 'blank'].map((value) => ({ value, label: t(`privacy.retention.then.${value}`) }))}
            />
          ),
          most: (
            <Blank
              label={t('privacy.retention.most', { name: label })}
              name="most"
              type="number"
              min={1}
              max={100000}
              value={String(draft.most)}
              onChange={(most) => change({ most: Number(most) })}
              required
            />
          ),
        }}
      />
      {draft.since === 'changed' && (
        <Switch label={t('privacy.retention.openToo')} checked={draft.openToo} onChange={(event) => change({ openToo: event.currentTarget.checked })} />
      )}
      {rule && <p className={styles.quiet}>{t(`privacy.retention.state.${rule.state}`)}</p>}
      {rule && looking && !dirty && <Look rule={rule} />}
    </SettingForm>
  );
}
