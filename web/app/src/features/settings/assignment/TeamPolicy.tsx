import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Team } from '../../inbox/tickets/people.ts';
import { Blank, Choice } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import type { Policy } from './assignment.ts';

interface Draft {
  method: string;
  online: string;
  most: string;
  minutes: string;
}

function draftOf(policy: Policy | undefined): Draft {
  return {
    method: policy?.method ?? 'off',
    online: String(policy?.onlineOnly ?? true),
    most: String(policy?.mostOpen ?? ''),
    minutes: String(policy?.takeBackMinutes ?? ''),
  };
}

/** How a team gives out its new tickets, as a sentence. */
export function TeamPolicy({ team, title, kept }: { team: Team; title: string; kept: Policy | undefined }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(draftOf(kept));
  const change = (part: Partial<Draft>) => setDraft((was) => ({ ...was, ...part }));
  const on = draft.method !== 'off';
  const save = useMutation({
    mutationFn: () =>
      on
        ? call('PUT', `/api/v1/assignment-policies/${team.id}`, {
            body: {
              method: draft.method,
              onlineOnly: draft.online === 'true',
              mostOpen: draft.most ? Number(draft.most) : null,
              takeBackMinutes: draft.minutes ? Number(draft.minutes) : null,
            },
          })
        : call('DELETE', `/api/v1/assignment-policies/${team.id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['assignment'] }),
    meta: { quiet: true },
  });
  const named = (key: string) => t(`settings.assignment.${key}`, { team: title });
  return (
    <SettingForm
      label={named('policy')}
      dirty={JSON.stringify(draft) !== JSON.stringify(draftOf(kept))}
      save={{ mutate: () => save.mutate(), isPending: save.isPending }}
      problem={save.error}
    >
      <Sentence
        text="settings.assignment.method"
        blanks={{
          team: <strong>{title}</strong>,
          method: (
            <Choice
              label={named('methodOf')}
              value={draft.method}
              onChange={(method) => change({ method })}
              options={['off', 'round-robin', 'least-busy'].map((value) => ({ value, label: named(value) }))}
            />
          ),
        }}
      />
      {on && (
        <>
          <Sentence
            text="settings.assignment.online"
            blanks={{
              online: (
                <Choice
                  label={named('onlineOf')}
                  value={draft.online}
                  onChange={(online) => change({ online })}
                  options={[
                    { value: 'true', label: t('settings.assignment.onlineOnly') },
                    { value: 'false', label: t('settings.assignment.anyone') },
                  ]}
                />
              ),
              most: (
                <Blank
                  label={named('mostOf')}
                  name="most"
                  type="number"
                  min={1}
                  max={10_000}
                  placeholder={t('settings.assignment.noLimit')}
                  value={draft.most}
                  onChange={(most) => change({ most })}
                />
              ),
            }}
          />
          <Sentence
            text="settings.assignment.takeBack"
            blanks={{
              minutes: (
                <Blank
                  label={named('minutesOf')}
                  name="minutes"
                  type="number"
                  min={1}
                  max={100_000}
                  placeholder={t('settings.assignment.never')}
                  value={draft.minutes}
                  onChange={(minutes) => change({ minutes })}
                />
              ),
            }}
          />
          <p className={styles.quiet}>{t('settings.assignment.why')}</p>
        </>
      )}
    </SettingForm>
  );
}
