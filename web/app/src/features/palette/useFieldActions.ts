import type { SpotlightActionData } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { useFields } from '../fields/fields.ts';
import type { TicketActions } from '../inbox/tickets/useTicketActions.ts';

/** "Contract: Gold", of each choice that a ticket's own fields offer. */
export function useFieldActions(actions: TicketActions): SpotlightActionData[] {
  const { i18n } = useTranslation();
  const fields = useFields('ticket');
  return [...fields.values()].flatMap((field) => {
    const name = inLanguage(field.name, i18n.language);
    return (field.options ?? [])
      .filter((option) => option.active !== false)
      .map((option) => ({
        id: `field ${field.key} ${option.key}`,
        label: `${name}: ${inLanguage(option.name, i18n.language)}`,
        onClick: () => actions.field(field.key ?? '', option.key, name),
      }));
  });
}
