import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from './quotes.ts';
import { Words } from './Words.tsx';
import styles from './Body.module.css';

/** Plain words: links can be followed, names of colleagues stand out, what is quoted is folded. */
export function TextBody({ text }: { text: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { said, quoted } = foldText(text);
  return (
    <div className={styles.text} dir="auto">
      <Words text={said} />
      {quoted && (
        <>
          <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
            <span aria-hidden>•••</span>
            <span className="visually-hidden">{t(open ? 'thread.hideQuoted' : 'thread.showQuoted')}</span>
          </button>
          {open && (
            <blockquote className={styles.quoted}>
              <Words text={quoted} />
            </blockquote>
          )}
        </>
      )}
    </div>
  );
}
