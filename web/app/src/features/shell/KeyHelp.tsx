import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../shared/keys/useKeys.ts';
import { keyGroups, onKeyHelp } from './keyHelp.ts';
import styles from './KeyHelp.module.css';

/** `?` */
export function KeyHelp() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  useEffect(() => onKeyHelp(() => setOpened(true)), []);
  useKeys({ '?': () => setOpened(true) });
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title={t('keys.title')} size={680} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      <div className={styles.groups}>
        {keyGroups.map(({ group, keys }) => (
          <section key={group}>
            <h2 className={styles.heading}>{t(`keys.group.${group}`)}</h2>
            <dl className={styles.keys}>
              {keys.map((one) => (
                <div key={one.does} className={styles.line}>
                  <dt>{t(`keys.does.${one.does}`)}</dt>
                  <dd>
                    {one.keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
