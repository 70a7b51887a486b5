import { useTranslation } from 'react-i18next';
import { Choice } from './Blank.tsx';
import type { Notice } from './preferences.ts';
import { Sentence } from './Sentence.tsx';

const ways = ['both', 'browser', 'sound', 'none'] as const;
type Way = (typeof ways)[number];

function wayOf({ browser, sound }: Notice): Way {
  if (browser) return sound ? 'both' : 'browser';
  return sound ? 'sound' : 'none';
}

function noticeOf(way: string): Notice {
  return { browser: way === 'both' || way === 'browser', sound: way === 'both' || way === 'sound' };
}

interface Props {
  notices: Record<string, Notice>;
  /** Whose: mine, or what people begin with. */
  labels: 'notify.event' | 'notify.default';
  onChange: (event: string, notice: Notice) => void;
}

/** "When a ticket is given to me, show a message and ring." */
export function Notices({ notices, labels, onChange }: Props) {
  const { t } = useTranslation();
  return Object.entries(notices).map(([event, notice]) => (
    <Sentence
      key={event}
      text={`notify.when.${event}`}
      blanks={{
        way: (
          <Choice
            label={labels === 'notify.event' ? t(`notify.event.${event}`) : t('notify.default', { event: t(`notify.event.${event}`) })}
            value={wayOf(notice)}
            onChange={(way) => onChange(event, noticeOf(way))}
            options={ways.map((way) => ({ value: way, label: t(`notify.way.${way}`) }))}
          />
        ),
      }}
    />
  ));
}
