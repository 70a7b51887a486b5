import { call } from '@goodword/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { useUndo } from '../../../shared/undo/undo.ts';
import styles from '../../fields/Fields.module.css';
import type { Ticket } from '../tickets/tickets.ts';
import { typesQuery } from '../tickets/useStatusName.ts';

/** What kind of ticket it is: which form it has, and where it can stand. */
export function TypeChoice({ ticket, disabled }: { ticket: Ticket; disabled: boolean }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const { data: types = [] } = useQuery(typesQuery);
  const refresh = () => {
    for (const name of ['ticket', 'tickets', 'history', 'count']) void queries.invalidateQueries({ queryKey: [name] });
  };
  const send = (type: string) => call('PATCH', `/api/v1/tickets/${ticket.id}`, { body: { type } });
  const back = useMutation({ mutationFn: send, onSettled: refresh });
  const change = useMutation({
    mutationFn: send,
    onSuccess: (_, type) => {
      const name = inLanguage(types.find((one) => one.key === type)?.name, i18n.language);
      const before = ticket.type ?? '';
      offer({ text: t('act.type', { which: `#${ticket.number}`, name }), undo: () => back.mutate(before) });
    },
    onSettled: refresh,
  });
  const type = ticket.type ?? '';
  // Who has one that nobody else gets keeps it.
  const offered = types.some((one) => one.key === type) ? types : [{ key: type, name: { en: type } }, ...types];
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {t('ticket.type')}
      </label>
      <select id={id} className={styles.input} value={type} disabled={disabled || change.isPending} onChange={(event) => change.mutate(event.currentTarget.value)}>
        {offered.map((one) => (
          <option key={one.key} value={one.key}>
            {inLanguage(one.name, i18n.language)}
          </option>
        ))}
      </select>
    </div>
  );
}
