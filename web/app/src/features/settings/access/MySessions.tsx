import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from '../Settings.module.css';
import { sessionsQuery } from './access.ts';
import { SessionLine } from './SessionLine.tsx';

/** Where I am signed in. */
export function MySessions() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: sessions = [] } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (path: string) => call('DELETE', path),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <section className={styles.item} aria-label={t('settings.access.sessions')}>
      <p className={styles.sentence}>{t('settings.access.sessionsSentence')}</p>
      <ul className={styles.plain}>
        {sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            busy={end.isPending}
            onEnd={() => end.mutate(`/api/v1/sessions/${session.id}`)}
          />
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className={styles.actions}>
          <Button variant="default" disabled={end.isPending} onClick={() => end.mutate('/api/v1/sessions')}>
            {t('settings.access.endOthers')}
          </Button>
        </div>
      )}
    </section>
  );
}
