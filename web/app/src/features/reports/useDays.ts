import { useTranslation } from 'react-i18next';

/** Weekdays, 1 for Monday. The fifth of January 2026 was one. */
export function useDays(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: name.format(new Date(Date.UTC(2026, 0, 4 + day))) }));
}
