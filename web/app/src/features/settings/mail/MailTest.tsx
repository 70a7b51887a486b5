import { api, body, call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../access/session.ts';
import { isMoving, messagesQuery } from '../../inbox/thread/conversation.ts';
import type { Ticket } from '../../inbox/tickets/tickets.ts';
import styles from '../Settings.module.css';

/** A real mail to myself by the way all mails go, and how it fared in words. */
export function MailTest({ brand }: { brand: string }) {
  const { t } = useTranslation();
  const { email = '', name } = useMe();
  const test = useMutation({
    mutationFn: async () => {
      const ticket = await call<Ticket>('POST', '/api/v1/tickets', {
        body: {
          subject: t('settings.mail.testSubject'),
          brand,
          tags: ['test'],
          requester: { email, name },
          message: { kind: 'reply', body: t('settings.mail.testBody') },
        },
      });
      await body(
        api.PATCH('/api/v1/tickets/{ticket}', { params: { path: { ticket: ticket.id ?? '' } }, body: { status: 'solved' } }),
      );
      return ticket;
    },
  });
  const id = test.data?.id ?? '';
  const { data } = useQuery({ ...messagesQuery(id), enabled: id !== '' });
  const delivery = data?.[0]?.delivery;
  const state = delivery?.state;
  const failed = state !== undefined && !isMoving(state) && state !== 'sent';
  return (
    <>
      <Button variant="default" onClick={() => test.mutate()} disabled={test.isPending || isMoving(state)}>
        {t('settings.test')}
      </Button>
      <span role="status" className={styles.said} data-tone={failed ? 'failed' : undefined}>
        {state === 'sent' && t('settings.mail.testSent', { email })}
        {isMoving(state) && t('settings.mail.testMoving')}
        {failed && t('settings.mail.testFailed', { why: delivery?.detail ?? state })}
      </span>
    </>
  );
}
