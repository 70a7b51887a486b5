import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../shared/parts/Empty.tsx';
import { useMay } from '../../access/session.ts';
import { isOpen, useFirstSteps, type FirstSteps } from '../../settings/begin/steps.ts';
import { countQuery } from '../tickets/tickets.ts';

const told = ['open', 'mine', 'unassigned', 'mentions', 'snoozed', 'solved', 'all'];

/** Why nothing is here, and the one thing to do about it. */
export function EmptyList({ view, filter }: { view: string; filter?: string }) {
  const { t } = useTranslation();
  const all = useQuery(countQuery(''));
  const begun = useFirstSteps();
  const mayConnect = useMay('channel.manage');
  const total = all.data?.count ?? 0;
  if (filter !== undefined) {
    return (
      <Empty
        fact={t('empty.filter')}
        cause={total > 0 ? t('empty.filterCause', { count: total }) : undefined}
        action={
          <Link to="/inbox/$view" params={{ view }}>
            {t('empty.clear')}
          </Link>
        }
      />
    );
  }
  if (all.data && total === 0 && begun) return <NothingYet begun={begun} />;
  if (all.data && total === 0) {
    return (
      <Empty
        fact={t('empty.noTickets')}
        cause={t('empty.noTicketsCause')}
        action={
          mayConnect && (
            <Link to="/settings/$section" params={{ section: 'mail' }}>
              {t('empty.connect')}
            </Link>
          )
        }
      />
    );
  }
  const key = told.includes(view) ? view : 'team';
  return <Empty fact={t(`empty.view.${key}`)} cause={t(`empty.cause.${key}`, { defaultValue: '' }) || undefined} />;
}

/** To who sets the workspace up: what is missing, and the way on. */
function NothingYet({ begun: { steps, dismissed } }: { begun: FirstSteps }) {
  const { t } = useTranslation();
  const isConnected = steps.some((step) => step.name === 'mail' && step.facts.account !== undefined);
  const goesOn = !dismissed && steps.some(isOpen);
  return (
    <Empty
      fact={t(isConnected ? 'empty.noTickets' : 'empty.noMailbox')}
      cause={t('empty.noTicketsCause')}
      action={
        (goesOn || !isConnected) && (
          <Link to="/settings/$section" params={{ section: goesOn ? 'begin' : 'mail' }}>
            {t(isConnected ? 'empty.goOn' : 'empty.connectOne')}
          </Link>
        )
      }
    />
  );
}
