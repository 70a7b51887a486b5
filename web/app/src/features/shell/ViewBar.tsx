import { call } from '@goodword/api-client';
import { useMutation } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../access/session.ts';
import styles from './ViewBar.module.css';

/** While one looks as a role does: whose eyes these are, that nothing is changed, and the way out. */
export function ViewBar() {
  const { t } = useTranslation();
  const { viewing } = useMe();
  const leave = useMutation({
    mutationFn: () => call('DELETE', '/api/v1/session/role-view'),
    onSuccess: () => globalThis.location.assign('/settings/roles'),
  });
  if (!viewing) return null;
  return (
    <div className={styles.bar} role="status">
      <Eye size={16} aria-hidden />
      <span>{viewing.name ? t('view.as', { role: viewing.name }) : t('view.gone')}</span>
      <button type="button" className={styles.leave} disabled={leave.isPending} onClick={() => leave.mutate()}>
        {t('view.leave')}
      </button>
    </div>
  );
}
