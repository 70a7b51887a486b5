import { call, type Schemas } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { useMe } from '../../access/session.ts';
import { MailBody } from '../../inbox/thread/MailBody.tsx';
import type { Brand } from '../configuration.ts';
import styles from '../Settings.module.css';
import { previewQuery, type Letterhead } from './letterhead.ts';

interface Props {
  brand: Brand;
  language: string;
  letterhead: Letterhead;
}

/** A sample reply as its customer would read it, while it is written; and as a real mail to who asks. */
export function LetterheadProof({ brand, language, letterhead }: Props) {
  const { t } = useTranslation();
  const { email = '' } = useMe();
  const [settled] = useDebouncedValue(letterhead, 400);
  const { data, error } = useQuery(previewQuery(brand.id ?? '', language, settled));
  const test = useMutation({
    mutationFn: () =>
      call<Schemas['ProofSentResponse']>('POST', `/api/v1/letterheads/${brand.id}/test`, { body: { language, letterhead } }),
    meta: { quiet: true },
  });
  const failed = test.data?.works === false;
  return (
    <>
      {error && (
        <p role="status" className={styles.said} data-tone="failed">
          {explain(error)}
        </p>
      )}
      {data && (
        <div role="group" aria-label={t('settings.letterhead.preview', { brand: brand.name })}>
          <p className={styles.quiet}>{t('settings.letterhead.looks', { subject: data.subject })}</p>
          {data.portalMissing && <p className={styles.quiet}>{t('settings.letterhead.portalMissing', { brand: brand.name })}</p>}
          <MailBody html={data.html ?? ''} folds={[]} attachments={[]} title={t('settings.letterhead.preview', { brand: brand.name })} />
        </div>
      )}
      <div className={styles.actions}>
        <Button variant="default" onClick={() => test.mutate()} disabled={test.isPending || Boolean(error)}>
          {t('settings.test')}
        </Button>
        <span role="status" className={styles.said} data-tone={failed ? 'failed' : undefined}>
          {test.data?.works && t('settings.mail.testSent', { email })}
          {failed && t('settings.mail.testFailed', { why: test.data?.words })}
          {test.error && explain(test.error)}
        </span>
      </div>
    </>
  );
}
