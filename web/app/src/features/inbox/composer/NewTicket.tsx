import { Modal } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../shared/keys/useKeys.ts';
import { onNewTicket, openNewTicket } from './newTicket.ts';

const Form = lazy(() => import('./NewTicketForm.tsx').then((module) => ({ default: module.NewTicketForm })));

/** A mail of our own that opens a ticket. */
export function NewTicket() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  useEffect(() => onNewTicket(() => setOpened(true)), []);
  useKeys({ c: openNewTicket });
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('compose.new')}
      size={640}
      closeButtonProps={{ 'aria-label': t('dismiss') }}
    >
      <Suspense fallback={null}>
        <Form onDone={() => setOpened(false)} />
      </Suspense>
    </Modal>
  );
}
