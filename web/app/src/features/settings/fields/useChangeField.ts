import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Field } from '../../fields/fields.ts';

/** Changes a field everywhere at once. */
export function useChangeField(field: Field) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<Field>) =>
      call<Field>('PATCH', `/api/v1/fields/${field.id}`, { body, headers: { 'If-Match': `"${field.version}"` } }),
    onSettled: () => {
      for (const queryKey of [['fields'], ['forms'], ['filters']]) void queries.invalidateQueries({ queryKey });
    },
  });
}
