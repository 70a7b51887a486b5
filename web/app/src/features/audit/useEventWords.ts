import { useTranslation } from 'react-i18next';
import texts from '../../i18n/en.json';

/** What the server writes down, as far as this app has words for it. */
export const eventCodes: string[] = Object.keys(texts.settings.audit.event).map((key) => key.replace('_', '.'));

/** What was done, to stand behind a name; a new one of the server in the words of its code. */
export function useEventWords(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => t(`settings.audit.event.${code.replace('.', '_')}`, { defaultValue: code.replaceAll(/[.-]/g, ' ') });
}
