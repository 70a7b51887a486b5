import { call } from '@goodword/api-client';
import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import type { Agent } from '../../inbox/tickets/people.ts';
import styles from '../Settings.module.css';
import own from './Access.module.css';
import { agentAccessQuery } from './access.ts';
import { SessionLine } from './SessionLine.tsx';
import { useDate } from './useDate.ts';

/** How a colleague gets in: where she is signed in, and whether she has a second factor. */
export function PersonAccess({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { t } = useTranslation();
  const date = useDate();
  const queries = useQueryClient();
  const query = agentAccessQuery(agent.id ?? '');
  const { data } = useQuery(query);
  const path = `/api/v1/agents/${agent.id}`;
  const end = useMutation({
    mutationFn: (what: string) => call('DELETE', `${path}/${what}`),
    onSettled: () => queries.invalidateQueries({ queryKey: query.queryKey }),
    meta: { quiet: true },
  });
  const factor = data?.secondFactor;
  const sessions = data?.sessions ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('settings.people.accessOf', { name: agent.name })}
      closeButtonProps={{ 'aria-label': t('dismiss') }}
    >
      <div className={own.person} aria-busy={!data}>
        {factor && (
          <p>
            {factor.app && t('settings.people.factorOn', { since: date(factor.since ?? '') })}{' '}
            {(factor.passkeys ?? 0) > 0 && t('settings.people.passkeys', { count: factor.passkeys })}
            {!factor.on && t('settings.people.factorOff')}
          </p>
        )}
        {data && <p>{t('settings.people.sessions', { count: sessions.length })}</p>}
        <ul className={styles.plain}>
          {sessions.map((session) => (
            <SessionLine
              key={session.id}
              session={session}
              busy={end.isPending}
              onEnd={() => end.mutate(`sessions/${session.id}`)}
            />
          ))}
        </ul>
        {end.error && (
          <p role="alert" className={own.refused}>
            {explain(end.error)}
          </p>
        )}
        <div className={own.buttons}>
          {sessions.length > 0 && (
            <Button variant="default" disabled={end.isPending} onClick={() => end.mutate('sessions')}>
              {t('settings.people.endSessions')}
            </Button>
          )}
          {data?.linked && (
            <Button variant="default" disabled={end.isPending} onClick={() => end.mutate('company-account')}>
              {t('settings.people.releaseCompany')}
            </Button>
          )}
          {factor?.on && (
            <Button variant="default" disabled={end.isPending} onClick={() => end.mutate('second-factor')}>
              {t('settings.people.resetFactor')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
