import { useTranslation } from 'react-i18next';

/** A date of the workspace's calendar, which is that day wherever it is read. */
export function useDayName(): (date: string, long?: boolean) => string {
  const { i18n } = useTranslation();
  return (date, long) =>
    new Intl.DateTimeFormat(i18n.language, {
      timeZone: 'UTC',
      ...(long ? { weekday: 'long', day: 'numeric', month: 'long' } : { weekday: 'short', day: 'numeric', month: 'short' }),
    }).format(new Date(`${date}T00:00:00Z`));
}
