import { Fragment, type ReactNode } from 'react';
import styles from './Body.module.css';

const link = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/g;
const mention = /@\[([^\]]+)\]\(agent:[0-9a-f-]+\)/g;

/** Words whose links can be followed and whose colleagues stand out. */
export function Words({ text }: { text: string }) {
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

/** A mention's token as the name it stands for. */
export function named(text: string): ReactNode {
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
