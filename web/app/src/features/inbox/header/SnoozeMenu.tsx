import { Clock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../shared/keys/useKeys.ts';
import { Pick } from '../../../shared/parts/Pick.tsx';
import { shortTime } from '../../../shared/time/format.ts';
import { useNow } from '../../../shared/time/useNow.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { useCan } from '../tickets/catalogue.ts';
import type { TicketActions } from '../tickets/useTicketActions.ts';
import { snoozeChoices } from './snooze.ts';

interface Props {
  ticket?: Ticket;
  actions: TicketActions;
  keys: boolean;
}

/** Out of sight until a time, or until the customer answers. */
export function SnoozeMenu({ ticket, actions, keys }: Props) {
  const { t, i18n } = useTranslation();
  const [opened, setOpened] = useState(false);
  const can = useCan('snooze');
  useKeys({ h: () => can && setOpened(true) }, keys);
  const now = useNow();
  if (!can) return null;
  const choices = snoozeChoices(now);
  const options = [
    ...choices.map(({ key, until }) => ({
      value: until.toISOString(),
      label: `${t(`snooze.${key}`)} · ${shortTime(until, now, i18n.language)}`,
    })),
    { value: 'answer', label: t('snooze.answer') },
    ...(ticket?.snoozed ? [{ value: 'wake', label: t('snooze.wake') }] : []),
  ];
  const state = ticket?.snoozedUntil
    ? t('snooze.until', { when: shortTime(new Date(ticket.snoozedUntil), now, i18n.language) })
    : ticket?.snoozed && t('snooze.waits');
  return (
    <Pick
      label={t('snooze.title')}
      hotkey="H"
      options={options}
      chosen={[]}
      onPick={(value) => {
        if (value === 'wake') actions.wake();
        else if (value === 'answer') actions.snooze({ untilAnswer: true }, t('snooze.waits'));
        else actions.snooze({ until: value }, t('snooze.until', { when: shortTime(new Date(value), now, i18n.language) }));
      }}
      opened={opened}
      onOpened={setOpened}
    >
      <Clock size={14} aria-hidden />
      {state}
    </Pick>
  );
}
