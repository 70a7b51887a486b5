import { call } from '@goodword/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { useUndo } from '../../shared/undo/undo.ts';
import { useMay } from '../access/session.ts';
import { useFields, type Values } from './fields.ts';
import { FieldsForm } from './FieldsForm.tsx';

interface Props {
  subject: 'contact' | 'organisation';
  id: string;
  /** What it is called. */
  name: string;
}

interface Filled {
  fields: Values;
  version: number;
}

const nothing: Values = {};

/** The workspace's own fields of a contact or an organisation, kept as they are filled. */
export function PeopleFields({ subject, id, name }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const may = useMay('contact.edit');
  const fields = useFields(subject);
  const path = `/api/v1/${subject}s/${id}/fields`;
  const queryKey = [subject, id, 'fields'];
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => call<Filled>('GET', path, { signal }), enabled: fields.size > 0 });
  const refresh = () => queries.invalidateQueries({ queryKey: [subject, id] });
  const values = data?.fields ?? nothing;
  const send = (changed: Values) => call<Filled>('PATCH', path, { body: { fields: changed } });
  const back = useMutation({ mutationFn: send, onSettled: refresh });
  const change = useMutation({
    mutationFn: ({ key, value }: { key: string; value: unknown; before: unknown }) => send({ [key]: value }),
    onSuccess: (_, { key, before }) => {
      const text = t('act.field', { which: name, name: inLanguage(fields.get(key)?.name, i18n.language) });
      offer({ text, undo: () => back.mutate({ [key]: before ?? null }) });
    },
    onSettled: refresh,
  });
  return (
    <FieldsForm
      subject={subject}
      values={values}
      disabled={!may || !data}
      onChange={(key, value) => change.mutate({ key, value, before: values[key] })}
    />
  );
}
