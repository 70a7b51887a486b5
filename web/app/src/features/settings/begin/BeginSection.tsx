import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandSection } from '../BrandSection.tsx';
import settings from '../Settings.module.css';
import { AnswerStep } from './AnswerStep.tsx';
import styles from './Begin.module.css';
import { ColleagueStep } from './ColleagueStep.tsx';
import { MailStep } from './MailStep.tsx';
import { MessageStep } from './MessageStep.tsx';
import { OneStep } from './OneStep.tsx';
import { PageStep } from './PageStep.tsx';
import { firstStepsQuery, isInUse, isOpen, useChooseSteps, type Step } from './steps.ts';

const bodies: Record<Step['name'], ComponentType<{ step: Step }>> = {
  brand: BrandSection,
  mail: MailStep,
  colleague: ColleagueStep,
  page: PageStep,
  message: MessageStep,
  answer: AnswerStep,
};

/** From the brand's name to an answered customer. What is done ticks itself. */
export function BeginSection() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...firstStepsQuery, refetchInterval: 3000 });
  const choose = useChooseSteps();
  const [chosen, setChosen] = useState<string | null>();
  if (!data) return null;
  const { steps, dismissed } = data;
  const skipped = steps.filter((step) => step.skipped).map((step) => step.name);
  const next = steps.find(isOpen);
  // What is open stays so while it ticks itself: there may be something to read.
  if (chosen === undefined) setChosen(next?.name ?? null);
  return (
    <>
      <p className={styles.whole} role="status">
        {next
          ? t('settings.begin.left', { count: steps.filter(isOpen).length })
          : t(isInUse(data) ? 'settings.begin.finished' : 'settings.begin.nothingLeft')}
      </p>
      <ol className={settings.plain}>
        {steps.map((step, index) => {
          const Body = bodies[step.name];
          return (
            <OneStep
              key={step.name}
              step={step}
              number={index + 1}
              shown={chosen === step.name}
              onShow={() => setChosen(chosen === step.name ? null : step.name)}
              onNext={next && (() => setChosen(next.name))}
              onSkip={() => {
                const others = skipped.filter((name) => name !== step.name);
                choose({ skipped: step.skipped ? others : [...others, step.name] });
                const after = steps.find((one) => isOpen(one) && one !== step);
                setChosen(step.skipped ? step.name : (after?.name ?? null));
              }}
            >
              <Body step={step} />
            </OneStep>
          );
        })}
      </ol>
      <div className={styles.foot}>
        <Button variant="subtle" color="gray" onClick={() => choose({ dismissed: !dismissed })}>
          {t(dismissed ? 'settings.begin.showAgain' : 'settings.begin.dismiss')}
        </Button>
        <p className={settings.quiet}>{t(dismissed ? 'settings.begin.dismissed' : 'settings.begin.dismissHint')}</p>
      </div>
    </>
  );
}
