import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '../shell/LanguageChoice.tsx';
import styles from './AccessPage.module.css';

/** The page before the desk: one column, one title, one thing to do. */
export function AccessPage({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <main className={styles.column}>
        <p className={styles.mark}>
          <img src="/mark.svg" alt="" width={24} height={24} /> Goodword
        </p>
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </main>
      <footer className={styles.foot}>
        <span className={styles.motto}>{t('access.motto')}</span>
        <LanguageChoice />
      </footer>
    </div>
  );
}
