import { Button } from '@mantine/core';
import { CircleCheck, CircleSlash } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import settings from '../Settings.module.css';
import styles from './Begin.module.css';
import type { Step } from './steps.ts';

interface Props {
  step: Step;
  number: number;
  shown: boolean;
  onShow: () => void;
  /** To the first that is left to do; nothing when none is. */
  onNext?: () => void;
  onSkip: () => void;
  children: ReactNode;
}

/** A line that opens; what is to be done in it, and how to leave it out. */
export function OneStep({ step, number, shown, onShow, onNext, onSkip, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const state = step.done ? 'done' : step.skipped ? 'skipped' : 'open';
  return (
    <li className={styles.step} data-state={state}>
      <h2 className={styles.name}>
        <button type="button" className={styles.line} aria-expanded={shown} aria-controls={shown ? id : undefined} onClick={onShow}>
          <Mark state={state} number={number} />
          <span className={styles.title}>{t(`settings.begin.step.${step.name}`)}</span>
          {state !== 'open' && <span className={styles.state}>{t(`settings.begin.state.${state}`)}</span>}
        </button>
      </h2>
      {shown && (
        <div id={id} className={styles.body}>
          <p className={styles.lead}>{t(`settings.begin.about.${step.name}`)}</p>
          {children}
          {step.done && onNext && (
            <div className={settings.actions}>
              <Button onClick={onNext}>{t('settings.begin.next')}</Button>
            </div>
          )}
          {!step.done && (
            <div className={settings.actions}>
              <Button variant="subtle" color="gray" size="xs" onClick={onSkip}>
                {t(step.skipped ? 'settings.begin.unskip' : step.name === 'brand' ? 'settings.begin.keep' : 'settings.begin.skip')}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

function Mark({ state, number }: { state: 'done' | 'skipped' | 'open'; number: number }) {
  if (state === 'done') return <CircleCheck className={styles.mark} size={20} strokeWidth={1.75} aria-hidden />;
  if (state === 'skipped') return <CircleSlash className={styles.mark} size={20} strokeWidth={1.75} aria-hidden />;
  return (
    <span className={styles.number} aria-hidden>
      {number}
    </span>
  );
}
