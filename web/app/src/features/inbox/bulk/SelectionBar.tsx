import { Button } from '@mantine/core';
import { X } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { KeysFirst, useKeys } from '../../../shared/keys/useKeys.ts';
import { BulkMacros } from '../../macros/BulkMacros.tsx';
import { PropertyMenus } from '../header/PropertyMenus.tsx';
import { SnoozeMenu } from '../header/SnoozeMenu.tsx';
import { useCan } from '../tickets/catalogue.ts';
import type { Act } from '../tickets/useAct.ts';
import { useTicketActions } from '../tickets/useTicketActions.ts';
import type { Selection } from '../list/useSelection.ts';
import { useStartJob } from './jobs.ts';
import { FieldMenu } from './FieldMenu.tsx';
import styles from './SelectionBar.module.css';

interface Props {
  selection: Selection;
  /** The filter of the list, when it shows more than is loaded. */
  more?: string;
}

/** Takes the list header's place while tickets are chosen. */
export function SelectionBar({ selection, more }: Props) {
  return (
    <KeysFirst value>
      <Bar selection={selection} more={more} />
    </KeysFirst>
  );
}

function Bar({ selection, more }: Props) {
  const { t } = useTranslation();
  const { whole } = selection;
  const start = useStartJob(whole ?? '');
  const inBackground = useCallback<Act>(({ step }) => start(step), [start]);
  const actions = useTicketActions(selection.tickets, whole === undefined ? undefined : inBackground);
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
        <h1 className={styles.count}>{whole === undefined ? t('bulk.count', { count: selection.ids.size }) : t('bulk.whole')}</h1>
        <Button variant="subtle" size="compact-sm" onClick={selection.all}>
          {t('bulk.all')}
        </Button>
        {more !== undefined && whole === undefined && (
          <Button variant="subtle" size="compact-sm" onClick={() => selection.wholeOf(more)}>
            {t('bulk.allOfView')}
          </Button>
        )}
        <IconButton label={t('bulk.clear')} icon={X} hotkey="Esc" onClick={selection.clear} />
      </div>
      <div className={styles.menus}>
        <PropertyMenus tickets={selection.tickets} actions={actions} keys compact />
        <SnoozeMenu actions={actions} keys />
        <BulkMacros actions={actions} />
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
