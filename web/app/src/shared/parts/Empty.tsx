import type { ReactNode } from 'react';
import styles from './Empty.module.css';

interface Props {
  fact: string;
  cause?: string;
  action?: ReactNode;
  /** It is all that the page says. */
  alone?: boolean;
}

/** Nothing here: the fact, its cause, one thing to do. */
export function Empty({ fact, cause, action, alone }: Props) {
  const Fact = alone ? 'h1' : 'p';
  return (
    <div className={styles.empty}>
      <Fact className={styles.fact}>{fact}</Fact>
      {cause && <p className={styles.cause}>{cause}</p>}
      {action && <p className={styles.action}>{action}</p>}
    </div>
  );
}
