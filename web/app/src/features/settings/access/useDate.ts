import { useTranslation } from 'react-i18next';

/** Days as the reader's language writes them. */
export function useDate(): (at: string) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' });
  return (at) => (at ? format.format(new Date(at)) : '');
}
