import { Portal } from '@mantine/core';
import { CircleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './Announcements.module.css';
import { hush, useToasts } from './toasts.ts';

/** What just happened, read aloud too, with the way back where there is one. */
export function Announcements() {
  const { t } = useTranslation();
  const toasts = useToasts();
  return (
    <Portal>
      <div className={styles.stack} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={styles.toast} data-tone={toast.tone}>
            {toast.tone === 'failed' && <CircleAlert size={16} aria-hidden />}
            <span className={styles.text}>{toast.text}</span>
            {toast.action && (
              <button
                type="button"
                className={styles.action}
                onClick={() => {
                  toast.action?.run();
                  hush(toast.id);
                }}
              >
                {toast.action.label}
              </button>
            )}
            <button type="button" className={styles.close} aria-label={t('dismiss')} onClick={() => hush(toast.id)}>
              <X size={14} aria-hidden />
            </button>
          </div>
        ))}
      </div>
    </Portal>
  );
}
