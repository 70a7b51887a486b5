import { api, body } from '@goodword/api-client';
import { Button, Modal, NativeSelect, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { runAction } from '../inbox/tickets/actions.ts';
import { agents, type Agent } from '../inbox/tickets/people.ts';
import { countQuery } from '../inbox/tickets/tickets.ts';
import own from './HandOver.module.css';

const together = 100;
const nobody = '';

function openTicketsOf(agent: Agent): string {
  return `assignee:${agent.id} category:new,open,pending,on-hold`;
}

/** Gives some of them away. */
async function give(q: string, to: string): Promise<{ given: number; refused?: string }> {
  const { items = [] } = await body(api.GET('/api/v1/tickets', { params: { query: { q, limit: together } } }));
  const ids = items.map((ticket) => ticket.id ?? '');
  if (ids.length === 0) return { given: 0 };
  const { changed, problems } = await runAction(ids, { name: 'assign', arguments: { assignee: to || null } });
  return { given: changed.length, ...(changed.length === 0 ? { refused: problems[0] ?? '' } : {}) };
}

interface Props {
  agent: Agent;
  onClose: () => void;
  /** Her tickets are with others now. */
  onDone: () => void;
}

/** Whoever leaves has tickets: who takes them? */
export function HandOver({ agent, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { data: people = [] } = useQuery(agents);
  const q = openTicketsOf(agent);
  const { data: open } = useQuery({ ...countQuery(q), staleTime: 0 });
  const [to, setTo] = useState(nobody);
  const [given, setGiven] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const count = open?.count ?? 0;
  const stop = (why: string) => {
    setProblem(why);
    setGiven(undefined);
  };
  const go = async () => {
    setProblem(undefined);
    let sum = 0;
    setGiven(sum);
    try {
      for (let some = await give(q, to); some.given > 0 || some.refused !== undefined; some = await give(q, to)) {
        if (some.refused !== undefined) return stop(some.refused);
        sum += some.given;
        setGiven(sum);
      }
      return onDone();
    } catch (failed) {
      return stop(explain(failed));
    }
  };
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
        {given !== undefined && count > 0 && (
          <Progress value={(100 * given) / count} aria-label={t('settings.handOver.progress')} />
        )}
        {problem && <p role="alert">{problem}</p>}
        <Button disabled={!open || given !== undefined} onClick={() => void go()}>
          {t(count > 0 ? 'settings.handOver.go' : 'settings.people.deactivate')}
        </Button>
      </div>
    </Modal>
  );
}
