import { useTranslation } from 'react-i18next';

/** "Read your tickets …", of `tickets:read`. */
export function useScopeWords(): (scope: string) => string {
  const { t } = useTranslation();
  return (scope) => t(`apps.scope.${scope.replace(':', '_')}`, { defaultValue: scope });
}
