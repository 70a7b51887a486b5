import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../shared/time/format.ts';
import type { NotNow } from './asks.ts';

/** Why somebody is not asked now, in the reader's language and time. */
export function useNotNow(): (reason: NotNow, name: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    ({ reason, number, at, detail }, name) => {
      const when = at ? clockTime(new Date(at), new Date(), i18n.language) : '';
      const who = name.split(' ')[0] ?? name;
      return t(`goodWord.notNow.${reason}`, { number, when, name: who, defaultValue: detail });
    },
    [t, i18n.language],
  );
}
