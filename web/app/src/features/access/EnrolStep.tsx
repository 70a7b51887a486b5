import { api, body } from '@goodword/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { AccessPage } from './AccessPage.tsx';
import { Enrol } from './Enrol.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** After the password of somebody whose role demands a second factor: nothing else is open before there is one. */
export function EnrolStep({ onIn }: { onIn: () => void }) {
  const { t } = useTranslation();
  const begun = useQuery({
    queryKey: ['enrolment'],
    queryFn: () => body(api.POST('/api/v1/session/second-factor/enrolment')),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const confirm = useMutation({
    mutationFn: (code: string) => body(api.PUT('/api/v1/session/second-factor/enrolment', { body: { code } })),
    meta: { quiet: true },
  });
  const codes = confirm.data?.codes;
  return (
    <AccessPage title={t(codes ? 'access.recoveryCodes' : 'access.enrol')} lead={codes ? undefined : t('access.enrolLead')}>
      {begun.error && <p role="alert">{explain(begun.error)}</p>}
      {codes ? (
        <RecoveryCodes codes={codes} done={t('access.goOn')} onDone={onIn} />
      ) : (
        begun.data && <Enrol enrolment={begun.data} busy={confirm.isPending} error={confirm.error} onCode={confirm.mutate} />
      )}
    </AccessPage>
  );
}
