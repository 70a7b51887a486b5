import { useTranslation } from 'react-i18next';
import { Choice } from './Blank.tsx';
import { useChoose, usePreferences, type Notice } from './preferences.ts';
import { Sentence } from './Sentence.tsx';
import styles from './Settings.module.css';

const ways = ['both', 'browser', 'sound', 'none'] as const;
type Way = (typeof ways)[number];

function wayOf({ browser, sound }: Notice): Way {
  if (browser) return sound ? 'both' : 'browser';
  return sound ? 'sound' : 'none';
}

function noticeOf(way: string): Notice {
  return { browser: way === 'both' || way === 'browser', sound: way === 'both' || way === 'sound' };
}

/** "When a ticket is given to me, show a message and ring." */
export function NotificationSettings() {
  const { t } = useTranslation();
  const known = usePreferences();
  const choose = useChoose();
  if (!known) return null;
  const set = (event: string, way: string) => {
    const notice = noticeOf(way);
    if (notice.browser && 'Notification' in window && Notification.permission === 'default') void Notification.requestPermission();
    choose({ notifications: { ...known.notifications, [event]: notice } });
  };
  return (
    <section className={styles.item} aria-label={t('notify.title')}>
      {Object.entries(known.notifications).map(([event, notice]) => (
        <Sentence
          key={event}
          text={`notify.when.${event}`}
          blanks={{
            way: (
              <Choice
                label={t(`notify.event.${event}`)}
                value={wayOf(notice)}
                onChange={(way) => set(event, way)}
                options={ways.map((way) => ({ value: way, label: t(`notify.way.${way}`) }))}
              />
            ),
          }}
        />
      ))}
    </section>
  );
}
