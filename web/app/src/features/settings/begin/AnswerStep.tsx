import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './Begin.module.css';
import { firstStepsQuery, type Step } from './steps.ts';

/** The way to the message that waits for its answer. */
export function AnswerStep({ step }: { step: Step }) {
  const { t } = useTranslation();
  const message = useQuery(firstStepsQuery).data?.steps.find((one) => one.name === 'message');
  const ticket = message?.facts.ticket;
  if (step.done) return <p className={styles.fact}>{t('settings.begin.answer.done')}</p>;
  if (!ticket) return <p className={styles.fact}>{t('settings.begin.answer.nothing')}</p>;
  return (
    <p className={styles.fact}>
      <Link to="/inbox/$view/$ticket" params={{ view: 'open', ticket: String(ticket) }}>
        {t('settings.begin.answer.open', { number: ticket })}
      </Link>
    </p>
  );
}
