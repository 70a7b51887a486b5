import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import styles from '../Settings.module.css';

interface Props {
  who: string;
  why: string;
  /** What the button does. */
  action: string;
  path: string;
  /** The query that lists it. */
  refresh: string;
}

/** One mail that came to nothing, why, and the way to try again. */
export function MailTrouble({ who, why, action, path, refresh }: Props) {
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => call('POST', path),
    onSettled: () => queries.invalidateQueries({ queryKey: [refresh] }),
  });
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        {who} <span className={styles.quiet}>{why}</span>
      </span>
      <Button variant="default" size="xs" onClick={() => again.mutate()} disabled={again.isPending} aria-label={`${action}: ${who}`}>
        {action}
      </Button>
    </li>
  );
}
