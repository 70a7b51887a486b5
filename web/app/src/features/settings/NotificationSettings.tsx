import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ring } from '../live/ring.ts';
import { Notices } from './Notices.tsx';
import { useChoose, usePreferences, type Notice } from './preferences.ts';
import styles from './Settings.module.css';

/** What I am told of, and how. */
export function NotificationSettings() {
  const { t } = useTranslation();
  const known = usePreferences();
  const choose = useChoose();
  if (!known) return null;
  const set = (event: string, notice: Notice) => {
    if (notice.browser && 'Notification' in window && Notification.permission === 'default') void Notification.requestPermission();
    choose({ notifications: { ...known.notifications, [event]: notice } });
  };
  return (
    <section className={styles.item} aria-label={t('notify.title')}>
      <Notices notices={known.notifications} labels="notify.event" onChange={set} />
      <NotificationTest />
    </section>
  );
}

/** Rings and shows a message, or says why the browser does not. */
function NotificationTest() {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const test = async () => {
    ring();
    const permission = 'Notification' in window ? await Notification.requestPermission() : 'denied';
    if (permission === 'granted') {
      const shown = new Notification('Goodword', { body: t('notify.test.body'), icon: '/mark.svg', tag: 'test' });
      shown.addEventListener('click', () => window.focus());
    }
    setSaid(t(permission === 'granted' ? 'notify.test.shown' : 'notify.test.forbidden'));
  };
  return (
    <div className={styles.actions}>
      <Button variant="default" onClick={() => void test()}>
        {t('settings.test')}
      </Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}
