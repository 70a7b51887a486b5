import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { FieldRow } from '../../fields/FieldRow.tsx';
import { useFields } from '../../fields/fields.ts';
import fieldStyles from '../../fields/Fields.module.css';
import { useCan } from '../tickets/catalogue.ts';
import type { TicketActions } from '../tickets/useTicketActions.ts';

/** Sets one of the workspace's own fields of all that are chosen. */
export function FieldMenu({ actions }: { actions: TicketActions }) {
  const { t, i18n } = useTranslation();
  const fields = useFields('ticket');
  const can = useCan('fields');
  const [opened, setOpened] = useState(false);
  const [key, setKey] = useState('');
  const field = fields.get(key) ?? [...fields.values()][0];
  if (!can || !field) return null;
  const name = inLanguage(field.name, i18n.language);
  const set = (value: unknown) => {
    actions.field(field.key ?? '', value, name);
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={280} trapFocus>
      <Popover.Target>
        <Button variant="default" size="compact-sm" onClick={() => setOpened(!opened)}>
          {t('bulk.field')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={12} aria-label={t('bulk.field')}>
        <select className={fieldStyles.input} aria-label={t('bulk.whichField')} value={field.key} onChange={(event) => setKey(event.currentTarget.value)}>
          {[...fields.values()].map((one) => (
            <option key={one.id} value={one.key}>
              {inLanguage(one.name, i18n.language)}
            </option>
          ))}
        </select>
        <div className={fieldStyles.form}>
          <FieldRow key={field.id} field={field} value={undefined} onChange={set} />
        </div>
        <Button variant="subtle" size="compact-sm" onClick={() => set(null)}>
          {t('fields.clear', { name })}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
