import { useTranslation } from 'react-i18next';
import { exactTime, shortTime } from './format.ts';
import { useNow } from './useNow.ts';

/** A point in time, short; exact on hover. */
export function Moment({ at, className }: { at: string; className?: string }) {
  const { i18n } = useTranslation();
  const now = useNow();
  const then = new Date(at);
  return (
    <time className={className} dateTime={at} title={exactTime(then, i18n.language)}>
      {shortTime(then, now, i18n.language)}
    </time>
  );
}
