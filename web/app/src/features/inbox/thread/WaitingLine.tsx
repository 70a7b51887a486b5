import { useQueryClient } from '@tanstack/react-query';
import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { takeLetterBack } from '../composer/letters.ts';
import { messagesQuery, type Message } from './conversation.ts';
import styles from './Delivery.module.css';

/** It waits for the network, and can be taken back. */
export function WaitingLine({ message, ticket }: { message: Message; ticket: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const back = async () => {
    if (!(await takeLetterBack(message.id))) return;
    queries.setQueryData<Message[]>(messagesQuery(ticket).queryKey, (was) => was?.filter((one) => one.id !== message.id));
  };
  return (
    <p className={styles.line} data-state="offline">
      <Clock size={12} aria-hidden />
      <span>{t('delivery.offline')}</span>
      <button type="button" onClick={() => void back()}>
        {t('later.back')}
      </button>
    </p>
  );
}
