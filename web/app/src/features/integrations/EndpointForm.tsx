import { Button, MultiSelect, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { Blank, Choice as Pick } from '../settings/Blank.tsx';
import { Sentence } from '../settings/Sentence.tsx';
import { SettingForm } from '../settings/SettingForm.tsx';
import { Deliveries } from './Deliveries.tsx';
import { choiceOf, kinds, type Choice, type Endpoint, type Kind } from './integrations.ts';
import { Secret } from './Secret.tsx';
import { Standing } from './Standing.tsx';
import { useEndpoint } from './useEndpoint.ts';

interface Props {
  id: string;
  /** Absent for a new one. */
  endpoint?: Endpoint;
  events: string[];
  /** It is not to be there any more. */
  onGone: () => void;
}

/** One endpoint, or a new one: where events go, which ones, and how it fares. */
export function EndpointForm({ id, endpoint, events, onGone }: Props) {
  const { t } = useTranslation();
  const kept = choiceOf(endpoint);
  const [draft, setDraft] = useState(kept);
  const change = (part: Partial<Choice>) => setDraft((was) => ({ ...was, ...part }));
  const { put, remove, rotate, test } = useEndpoint(id);
  const name = draft.name || t('integrations.add');
  const [opened, setOpened] = useState(false);
  const dirty = JSON.stringify(draft) !== JSON.stringify(kept) && draft.name.trim() !== '' && draft.url.trim() !== '';
  const takeOut = (gone: Endpoint) => {
    remove.mutate(gone);
    onGone();
  };
  return (
    <SettingForm
      label={name}
      dirty={dirty}
      save={{ mutate: () => afterwards(put.mutateAsync({ choice: draft, kept: endpoint }), (made) => setDraft(choiceOf(made))), isPending: put.isPending }}
      problem={put.error ?? test.error}
      more={
        endpoint ? (
          <>
            <Button variant="default" aria-label={t('integrations.testOf', { name })} loading={test.isPending} onClick={() => afterwards(test.mutateAsync(), () => setOpened(true))}>
              {t('integrations.test')}
            </Button>
            <Button variant="default" aria-label={t('integrations.deliveries.showOf', { name })} aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {t('integrations.deliveries.show')}
            </Button>
            {endpoint.kind === 'webhook' && (
              <Button variant="subtle" color="gray" aria-label={t('integrations.rotateOf', { name })} loading={rotate.isPending} onClick={() => rotate.mutate()}>
                {t('integrations.rotate')}
              </Button>
            )}
            <Button variant="subtle" color="gray" aria-label={t('integrations.removeOf', { name })} disabled={remove.isPending} onClick={() => takeOut(endpoint)}>
              {t('integrations.remove')}
            </Button>
          </>
        ) : (
          <Button variant="subtle" color="gray" onClick={onGone}>
            {t('integrations.cancel')}
          </Button>
        )
      }
    >
      <Sentence
        text="integrations.sentence"
        blanks={{
          kind: endpoint ? (
            <span>{t(`integrations.kind.${draft.kind}`)}</span>
          ) : (
            <Pick
              label={t('integrations.kindOf')}
              value={draft.kind}
              onChange={(kind) => change({ kind: kind as Kind })}
              options={kinds.map((value) => ({ value, label: t(`integrations.kind.${value}`) }))}
            />
          ),
          name: <Blank label={t('integrations.name')} name="name" value={draft.name} onChange={(value) => change({ name: value })} required />,
          url: (
            <Blank
              label={t('integrations.url', { name })}
              name="url"
              value={draft.url}
              onChange={(url) => change({ url })}
              placeholder={t(`integrations.urlOf.${draft.kind}`)}
              required
            />
          ),
        }}
      />
      <MultiSelect
        aria-label={t('integrations.events', { name })}
        placeholder={draft.events.length === 0 ? t('integrations.chooseEvents') : undefined}
        data={events.map((event) => ({ value: event, label: t(`integrations.event.${event.replace('.', '_')}`) }))}
        value={draft.events}
        onChange={(chosen) => change({ events: chosen })}
        searchable
      />
      <Sentence
        text="integrations.filterSentence"
        blanks={{
          filter: (
            <Blank
              label={t('integrations.filter', { name })}
              name="filter"
              value={draft.filter}
              onChange={(filter) => change({ filter })}
              placeholder={t('integrations.example')}
            />
          ),
        }}
      />
      <Switch
        label={t(endpoint ? 'integrations.on' : 'integrations.onNew', { name })}
        checked={draft.active}
        onChange={(event) => change({ active: event.currentTarget.checked })}
      />
      <Secret name={name} made={rotate.data ?? put.data} />
      {endpoint && <Standing endpoint={endpoint} />}
      {endpoint && opened && <Deliveries id={id} name={name} />}
    </SettingForm>
  );
}
