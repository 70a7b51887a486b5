import { judge, type Judged, wordsOf } from '@goodword/forms';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formOf, formsQuery, useFields, type Field, type Subject, type Values } from './fields.ts';

export interface Shown extends Judged {
  fields: Field[];
}

const nothing: Shown = { fields: [], visible: [], required: [], missing: [], missingToSolve: [] };

/** What the form of a subject shows for these values. */
export function useShown(subject: Subject, type: string, values: Values): Shown {
  const fields = useFields(subject);
  const { data: forms } = useQuery(formsQuery(subject));
  return useMemo(() => {
    const form = formOf(forms ?? [], type);
    if (!form) return nothing;
    const places = form.places.filter((place) => fields.has(place.field));
    const judged = judge(places, (key) => wordsOf(fields.get(key), values[key]));
    return { ...judged, fields: judged.visible.flatMap((key) => fields.get(key) ?? []) };
  }, [forms, fields, type, values]);
}
