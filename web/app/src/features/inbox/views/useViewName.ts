import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedView } from './views.ts';

/** The built-in views speak the reader's language; the others have a name of their own. */
export function useViewName(): (view: NamedView) => string {
  const { t } = useTranslation();
  return useCallback(
    (view) => (view.kind === 'builtin' ? t(`views.builtin.${view.id}`, { defaultValue: view.name }) : (view.name ?? '')),
    [t],
  );
}
