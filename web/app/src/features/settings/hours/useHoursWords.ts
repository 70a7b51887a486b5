import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/time/useNow.ts';
import { dayName, moment, runs, type KnownHours } from './hours.ts';

/** "Open Monday to Friday 09:00–17:00, Europe/Berlin; now closed, opens tomorrow 09:00." */
export function useHoursWords(): (hours: KnownHours) => string {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return ({ week, zone, open, changesAt }) => {
    const { language } = i18n;
    const listed = new Intl.ListFormat(language, { type: 'conjunction' });
    const spoken = runs(week).map(({ first, last, periods }) => {
      const times = listed.format(periods.map(({ from, to }) => `${from}–${to}`));
      const from = dayName(first, language);
      if (first === last) return t('settings.hours.day', { day: from, times });
      return t('settings.hours.days', { from, to: dayName(last, language), times });
    });
    if (spoken.length === 0) return t('settings.hours.never');
    const when = changesAt ? moment(new Date(changesAt), now, zone, language) : undefined;
    const state = open ? 'open' : 'closed';
    const next = when ? t(`settings.hours.${state}Until`, { when }) : t(`settings.hours.${state}Always`);
    return t('settings.hours.sentence', { hours: listed.format(spoken), zone: zone.replaceAll('_', ' '), next });
  };
}
