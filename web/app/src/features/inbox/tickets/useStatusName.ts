import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export const statuses = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed'] as const;

export function useStatusName(): (key: string) => string {
  const { t } = useTranslation();
  return useCallback((key) => t(`status.${key}`, { defaultValue: key }), [t]);
}
