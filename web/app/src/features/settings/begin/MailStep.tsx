import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plainTime } from '../../../shared/time/format.ts';
import { accountsQuery } from '../configuration.ts';
import { MailSection } from '../mail/MailSection.tsx';
import styles from './Begin.module.css';
import type { Step } from './steps.ts';

/** An address, a server that lets us in, a mail out and one back, each told as it happens. */
export function MailStep({ step }: { step: Step }) {
  const { data } = useQuery(accountsQuery);
  const account = data?.find((one) => one.id === step.facts.account) ?? data?.[0];
  return (
    <>
      <MailSection />
      {account && <Checks step={step} id={account.id ?? ''} version={account.version ?? 0} />}
    </>
  );
}

interface ChecksProps {
  step: Step;
  id: string;
  version: number;
}

function Checks({ step: { facts }, id, version }: ChecksProps) {
  const { t, i18n } = useTranslation();
  const { address = '' } = facts;
  const asked = useQuery({
    queryKey: ['relay-check', id, version],
    queryFn: () => call<{ works: boolean; words: string }>('POST', `/api/v1/channel-accounts/${id}/check`),
    retry: false,
    staleTime: 60_000,
  });
  const at = (fact: string) => ({ when: plainTime(new Date(String(facts[fact])), i18n.language) });
  const { data: relay } = asked;
  return (
    <ol className={styles.checks} aria-label={t('settings.begin.mail.checks')}>
      <Line state="done">{t('settings.begin.mail.address', { address })}</Line>
      {asked.isFetching && <Line state="open">{t('settings.begin.mail.asking')}</Line>}
      {!asked.isFetching && relay && (
        <Line state={relay.works ? 'done' : 'failed'}>
          {relay.works ? t('settings.begin.mail.letIn') : t('settings.begin.mail.notLetIn', { why: relay.words })}{' '}
          {!relay.works && (
            <Button variant="default" size="xs" onClick={() => void asked.refetch()}>
              {t('settings.health.again')}
            </Button>
          )}
        </Line>
      )}
      <Line state={facts.sent ? 'done' : 'open'}>
        {facts.sent ? t('settings.begin.mail.left', at('sent')) : t('settings.begin.mail.notLeft')}
      </Line>
      <Line state={facts.received ? 'done' : 'open'}>
        {facts.received ? t('settings.begin.mail.came', at('received')) : t('settings.begin.mail.notCome', { address })}
      </Line>
    </ol>
  );
}

function Line({ state, children }: { state: 'done' | 'open' | 'failed'; children: ReactNode }) {
  const Icon = { done: CircleCheck, open: CircleDashed, failed: CircleAlert }[state];
  return (
    <li className={styles.check}>
      <Icon className={styles.mark} data-state={state} size={16} strokeWidth={1.75} aria-hidden />
      <span>{children}</span>
    </li>
  );
}
