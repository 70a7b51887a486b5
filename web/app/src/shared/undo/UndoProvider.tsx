import { useCallback, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/useKeys.ts';
import { say } from '../toast/toasts.ts';
import { UndoContext, type Undoable } from './undo.ts';

const grace = 10_000;

interface Step extends Undoable {
  until: number;
  hide: () => void;
}

/** Ten seconds to think again: a toast with "Undo", and the key `z`. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const steps = useRef<Step[]>([]);

  const take = useCallback((step: Step) => {
    steps.current = steps.current.filter((one) => one !== step);
    step.hide();
    step.undo();
  }, []);

  const offer = useCallback(
    (undoable: Undoable) => {
      const step: Step = { ...undoable, until: Date.now() + grace, hide: () => {} };
      step.hide = say({
        text: undoable.text,
        stays: grace,
        action: { label: t('undo.action'), run: () => take(step) },
      });
      steps.current = [...steps.current.filter((one) => one.until > Date.now()), step];
    },
    [t, take],
  );

  const last = useCallback(() => {
    const step = steps.current.findLast((one) => one.until > Date.now());
    if (step) take(step);
    else say({ text: t('undo.nothing'), stays: 2500 });
  }, [t, take]);

  useKeys({ z: last, 'mod+z': last });
  const value = useMemo(() => ({ offer }), [offer]);
  return <UndoContext value={value}>{children}</UndoContext>;
}
