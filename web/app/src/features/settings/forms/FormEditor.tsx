import { call } from '@goodword/api-client';
import type { Place } from '@goodword/forms';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { type Field, type Form, type Subject } from '../../fields/fields.ts';
import { Choice } from '../Blank.tsx';
import { SettingForm } from '../SettingForm.tsx';
import { FormPreview } from './FormPreview.tsx';
import { PlaceLine } from './PlaceLine.tsx';
import styles from './Forms.module.css';

interface Props {
  subject: Subject;
  /** The type of ticket whose form this is; empty for all without one. */
  type: string;
  form: Form;
  fields: Map<string, Field>;
}

/** Which fields, in which order, shown and demanded when. */
export function FormEditor({ subject, type, form, fields }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const before = form.places.filter((place) => fields.has(place.field));
  const [places, setPlaces] = useState<Place[]>(before);
  const own = form.type === type;
  const refresh = () => queries.invalidateQueries({ queryKey: ['forms', subject] });
  const save = useMutation({
    mutationFn: () =>
      call('PUT', '/api/v1/forms', {
        body: { subject, type, places },
        headers: own && form.version !== null ? { 'If-Match': `"${form.version}"` } : {},
      }),
    onSettled: refresh,
  });
  const forget = useMutation({
    mutationFn: () => call('DELETE', `/api/v1/forms?subject=${subject}&type=${encodeURIComponent(type)}`),
    onSettled: refresh,
  });
  const name = (key: string) => inLanguage(fields.get(key)?.name, i18n.language);
  const absent = [...fields.values()].filter((field) => !places.some((place) => place.field === field.key));
  const dirty = JSON.stringify(places) !== JSON.stringify(before);
  return (
    <SettingForm
      label={t('settings.forms.title')}
      dirty={dirty}
      save={{ mutate: () => save.mutate(), isPending: save.isPending }}
      problem={save.error}
      more={
        own &&
        type !== '' && (
          <Button variant="subtle" color="gray" onClick={() => forget.mutate()}>
            {t('settings.forms.forget')}
          </Button>
        )
      }
    >
      {!own && <p className={styles.quiet}>{t('settings.forms.inherited')}</p>}
      {places.map((place, index) => (
        <PlaceLine
          key={place.field}
          place={place}
          name={name(place.field)}
          subject={subject}
          others={places.filter((other) => other !== place).flatMap((other) => fields.get(other.field) ?? [])}
          onUp={index > 0 ? () => setPlaces(swapped(places, index)) : undefined}
          onRemove={() => setPlaces(places.filter((other) => other !== place))}
          onChange={(changed) => setPlaces(places.map((other) => (other === place ? changed : other)))}
        />
      ))}
      {absent.length > 0 && (
        <Choice
          label={t('settings.forms.add')}
          value=""
          onChange={(field) => field && setPlaces([...places, { field, toSolve: false }])}
          options={[{ value: '', label: t('settings.forms.add') }, ...absent.map((field) => ({ value: field.key ?? '', label: name(field.key ?? '') }))]}
        />
      )}
      <FormPreview places={places} fields={fields} />
    </SettingForm>
  );
}

function swapped(places: Place[], index: number): Place[] {
  const next = [...places];
  next.splice(index - 1, 0, ...next.splice(index, 1));
  return next;
}
