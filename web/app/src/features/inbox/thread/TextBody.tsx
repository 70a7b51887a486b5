import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from './quotes.ts';
import styles from './Body.module.css';

const link = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/g;
const mention = /@\[([^\]]+)\]\(agent:[0-9a-f-]+\)/g;

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

function Words({ text }: { text: string }) {
  return text.split(link).map((part, index) =>
    index % 2 === 1 ? (
      // Parts keep their places: the text never changes.
      // eslint-disable-next-line react/no-array-index-key
      <a key={index} href={part} target="_blank" rel="noopener noreferrer nofollow">
        {part}
      </a>
    ) : (
      // eslint-disable-next-line react/no-array-index-key
      <Fragment key={index}>{named(part)}</Fragment>
    ),
  );
}

function named(text: string) {
  return text.split(mention).map((part, index) =>
    index % 2 === 1 ? (
      // eslint-disable-next-line react/no-array-index-key
      <strong key={index} className={styles.mention}>
        @{part}
      </strong>
    ) : (
      part
    ),
  );
}
