import { call } from '@goodword/api-client';
import { Button, Modal, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { jobsQuery } from '../inbox/bulk/jobs.ts';
import { agents, type Agent } from '../inbox/tickets/people.ts';
import { countQuery } from '../inbox/tickets/tickets.ts';
import own from './HandOver.module.css';

const nobody = '';

function openTicketsOf(agent: Agent): string {
  return `assignee:${agent.id} category:new,open,pending,on-hold`;
}

interface Props {
  agent: Agent;
  onClose: () => void;
}

/** Whoever leaves has tickets: who takes them? They go over in the background. */
export function HandOver({ agent, onClose }: Props) {
  const { t } = useTranslation();
  const { data: people = [] } = useQuery(agents);
  const q = openTicketsOf(agent);
  const { data: open } = useQuery({ ...countQuery(q), staleTime: 0 });
  const [to, setTo] = useState(nobody);
  const queries = useQueryClient();
  const count = open?.count ?? 0;
  const leave = useMutation({
    mutationFn: () =>
      call('PATCH', `/api/v1/agents/${agent.id}`, {
        body: { active: false, successor: to || null },
        headers: { 'If-Match': `"${agent.version}"` },
      }),
    onSuccess: onClose,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['agents'] }),
        queries.invalidateQueries({ queryKey: jobsQuery.queryKey }),
      ]),
  });
  const others = people.filter((one) => one.id !== agent.id && one.state === 'active');
  return (
    <Modal opened onClose={onClose} title={t('settings.handOver.title', { name: agent.name })} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      <div className={own.body} aria-busy={!open}>
        <p>{t('settings.handOver.has', { name: agent.name, count, shown: open?.more ? '999+' : String(count) })}</p>
        {count > 0 && (
          <NativeSelect
            label={t('settings.handOver.to')}
            data={[
              { value: nobody, label: t('settings.handOver.nobody') },
              ...others.map((one) => ({ value: one.id ?? '', label: one.name ?? '' })),
            ]}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        )}
        {leave.isError && <p role="alert">{explain(leave.error)}</p>}
        <Button disabled={!open || leave.isPending} onClick={() => leave.mutate()}>
          {t(count > 0 ? 'settings.handOver.go' : 'settings.people.deactivate')}
        </Button>
      </div>
    </Modal>
  );
}
