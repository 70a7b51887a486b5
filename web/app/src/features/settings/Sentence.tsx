import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Settings.module.css';

/** A translated sentence with blanks: the text says where, in each language's own order, as [[name]]. */
export function Sentence({ text, blanks }: { text: string; blanks: Record<string, ReactNode> }) {
  const { t } = useTranslation();
  const parts = t(text).split(/\[\[(\w+)\]\]/);
  return (
    <p className={styles.sentence}>
      {parts.map((part, index) => (
        // Even parts are words, odd ones name a blank, each once.
        <Fragment key={index % 2 === 1 ? part : `words ${index}`}>{index % 2 === 1 ? blanks[part] : part}</Fragment>
      ))}
    </p>
  );
}
