import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stretches, type Fold } from './folds.ts';
import { Words } from './Words.tsx';
import styles from './Body.module.css';

/** Plain words: links can be followed, names of colleagues stand out, quotes and signatures are folded. */
export function TextBody({ text, folds }: { text: string; folds: Fold[] }) {
  return (
    <div className={styles.text} dir="auto">
      {stretches(text, folds).map((part, index) =>
        // Parts keep their places: the text never changes.
        // eslint-disable-next-line react/no-array-index-key
        part.folded ? <Folded key={index} text={part.text} /> : <div key={index}><Words text={part.text} /></div>,
      )}
    </div>
  );
}

function Folded({ text }: { text: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden>•••</span>
        <span className="visually-hidden">{t(open ? 'thread.hideQuoted' : 'thread.showQuoted')}</span>
      </button>
      {open && (
        <blockquote className={styles.quoted}>
          <Words text={text} />
        </blockquote>
      )}
    </>
  );
}
