import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** Nothing here: the fact, its cause, one thing to do. */
export function Empty({ fact, cause, action }: { fact: string; cause?: string; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.fact}>{fact}</p>
      {cause && <p className={styles.cause}>{cause}</p>}
      {action && <p className={styles.action}>{action}</p>}
    </div>
  );
}
