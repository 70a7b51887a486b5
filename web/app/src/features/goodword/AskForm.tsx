import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../shared/keys/useKeys.ts';
import { explain } from '../../shared/problem.ts';
import { say } from '../../shared/toast/toasts.ts';
import { useUndo } from '../../shared/undo/undo.ts';
import { ask, takeBack, type Draft } from './asks.ts';
import { meant, quoting } from './sentences.ts';
import styles from './GoodWord.module.css';

interface Props {
  ticket: string;
  message: string;
  marked: string;
  draft: Draft;
  onDone: () => void;
}

function focusOnce(): (input: HTMLInputElement | null) => void {
  let done = false;
  return (input) => {
    if (!done) input?.focus();
    done ||= input !== null;
  };
}

/** Which sentence, and the mail as it will leave. */
export function AskForm({ ticket, message, marked, draft, onDone }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const [chosen, setChosen] = useState(() => meant(draft.sentences, marked));
  // The dialog was open before there was anything to choose.
  const [focusFirst] = useState(() => focusOnce());
  const quote = draft.sentences[chosen] ?? '';
  const name = draft.name.split(' ')[0];
  const refresh = () => {
    for (const key of ['asks', 'history']) void queries.invalidateQueries({ queryKey: [key] });
  };
  const undo = useMutation({
    mutationFn: takeBack,
    onSuccess: () => say({ text: t('goodWord.takenBack', { name }), stays: 2500 }),
    onError: (error) => say({ text: explain(error), tone: 'failed' }),
    onSettled: refresh,
  });
  const send = useMutation({
    mutationFn: () => ask(ticket, message, quote),
    onSuccess: ({ id }) => {
      onDone();
      offer({ text: t('goodWord.asked', { name }), undo: () => undo.mutate(id) });
    },
    onError: (error) => say({ text: explain(error), tone: 'failed' }),
    onSettled: refresh,
  });
  useKeys({ 'mod+Enter': () => !send.isPending && send.mutate() });
  return (
    <>
      <fieldset className={styles.sentences}>
        <legend>{t('goodWord.which')}</legend>
        {draft.sentences.map((sentence, index) => (
          <label key={sentence} className={styles.sentence} dir="auto">
            <input
              type="radio"
              name="sentence"
              checked={index === chosen}
              ref={index === chosen ? focusFirst : undefined}
              onChange={() => setChosen(index)}
            />
            {sentence}
          </label>
        ))}
      </fieldset>
      <section className={styles.mail} aria-label={t('goodWord.mail')}>
        <p>{t('goodWord.to', { email: draft.email })}</p>
        <h3>{draft.subject}</h3>
        <div className={styles.words} dir="auto">
          {quoting(draft.text, quote)}
        </div>
      </section>
      <div className={styles.foot}>
        <Button onClick={() => send.mutate()} disabled={send.isPending}>
          {t('goodWord.send')}
        </Button>
      </div>
    </>
  );
}
