import { explain } from '../../../shared/problem.ts';
import styles from '../Settings.module.css';

/** Why something was not done, in the server's words. */
export function Problem({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <p role="alert" className={styles.said} data-tone="failed">
      {explain(error)}
    </p>
  );
}
