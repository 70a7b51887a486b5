import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { Moment } from '../../shared/time/Moment.tsx';
import { say } from '../../shared/toast/toasts.ts';
import { useMay } from '../access/session.ts';
import { withdraw, type Ask } from './asks.ts';
import { GoodWordMark } from './GoodWordMark.tsx';
import { useNotNow } from './useNotNow.ts';
import styles from './GoodWordsPage.module.css';

/** One sentence, whose it is, and how it stands. */
export function AskRow({ ask }: { ask: Ask }) {
  const { t } = useTranslation();
  const mayAsk = useMay('good-word.ask');
  const shown = ask.state === 'agreed';
  return (
    <li className={styles.row} data-state={ask.state}>
      <blockquote className={styles.quote} dir="auto">
        {ask.quote}
      </blockquote>
      <p className={styles.facts}>
        {shown && <GoodWordMark />}
        <span className={styles.state}>{t(`goodWord.state.${ask.state}`)}</span>
        <span>{ask.contact.name}</span>
        <Link to="/inbox/$view/$ticket" params={{ view: 'open', ticket: String(ask.number) }} className={styles.ticket}>
          #{ask.number}
        </Link>
        <span>{t('goodWord.by', { name: ask.agent.name })}</span>
        <Moment at={ask.answeredAt ?? ask.askedAt} />
      </p>
      <Why ask={ask} />
      {shown && mayAsk && <Withdraw ask={ask} />}
    </li>
  );
}

function Why({ ask }: { ask: Ask }) {
  const { t } = useTranslation();
  const sentence = useNotNow();
  const { agreed, contact } = ask;
  const named = [agreed?.name, agreed?.organisation].filter(Boolean).join(', ');
  const words = [
    ...(ask.notNow ? [sentence(ask.notNow, contact.name)] : []),
    ...(ask.trouble ? [ask.trouble] : []),
    ...(agreed ? [named ? t('goodWord.shownAs', { name: named }) : t('goodWord.shownWithoutName')] : []),
    ...(contact.neverAsk && ask.notNow?.reason !== 'never'
      ? [t('goodWord.notNow.never', { name: contact.name.split(' ')[0] })]
      : []),
  ];
  if (words.length === 0) return null;
  return <p className={styles.why}>{words.join(' ')}</p>;
}

function Withdraw({ ask }: { ask: Ask }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const name = ask.contact.name;
  const { mutate, isPending } = useMutation({
    mutationFn: () => withdraw(ask.id),
    onSuccess: () => say({ text: t('goodWord.withdrawn') }),
    onError: (error) => say({ text: explain(error), tone: 'failed' }),
    onSettled: () => {
      for (const key of ['asks', 'ticket', 'tickets', 'contact']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <Button
      variant="default"
      size="compact-sm"
      className={styles.act}
      disabled={isPending}
      aria-label={t('goodWord.withdrawOf', { name })}
      onClick={() => mutate()}
    >
      {t('goodWord.withdraw')}
    </Button>
  );
}
