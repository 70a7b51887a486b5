import { Button } from '@mantine/core';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { KeysFirst, useKeys } from '../../../shared/keys/useKeys.ts';
import { PropertyMenus } from '../header/PropertyMenus.tsx';
import { SnoozeMenu } from '../header/SnoozeMenu.tsx';
import { useCan } from '../tickets/catalogue.ts';
import { useTicketActions } from '../tickets/useTicketActions.ts';
import type { Selection } from '../list/useSelection.ts';
import { FieldMenu } from './FieldMenu.tsx';
import styles from './SelectionBar.module.css';

/** Takes the list header's place while tickets are chosen. */
export function SelectionBar({ selection }: { selection: Selection }) {
  return (
    <KeysFirst value>
      <Bar selection={selection} />
    </KeysFirst>
  );
}

function Bar({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const actions = useTicketActions(selection.tickets);
  const mayDelete = useCan('delete');
  const remove = () => {
    actions.remove();
    selection.clear();
  };
  const solve = () => {
    actions.solve();
    selection.clear();
  };
  useKeys({ Escape: selection.clear, e: solve });
  return (
    <header className={styles.bar} aria-label={t('bulk.title')}>
      <div className={styles.line}>
        <h1 className={styles.count}>{t('bulk.count', { count: selection.ids.size })}</h1>
        <Button variant="subtle" size="compact-sm" onClick={selection.all}>
          {t('bulk.all')}
        </Button>
        <IconButton label={t('bulk.clear')} icon={X} hotkey="Esc" onClick={selection.clear} />
      </div>
      <div className={styles.menus}>
        <PropertyMenus tickets={selection.tickets} actions={actions} keys compact />
        <SnoozeMenu actions={actions} keys />
        <FieldMenu actions={actions} />
        <Button variant="default" size="compact-sm" onClick={solve}>
          {t('act.solve')}
        </Button>
        {mayDelete && (
          <Button variant="default" size="compact-sm" onClick={remove}>
            {t('ticket.delete')}
          </Button>
        )}
      </div>
    </header>
  );
}
