import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rolesQuery } from '../configuration.ts';
import styles from '../Settings.module.css';
import { NewRole } from './NewRole.tsx';
import { OneRole } from './OneRole.tsx';
import { sorted } from './permissions.ts';

/** Who may do what, a sentence each. */
export function RolesSection() {
  const { t } = useTranslation();
  const { data } = useQuery(rolesQuery);
  if (!data) return null;
  const all = sorted(data.permissions ?? []);
  return (
    <>
      {(data.items ?? []).map((role) => (
        <OneRole key={`${role.id} ${role.version}`} role={role} all={all} />
      ))}
      <NewRole keys={(data.items ?? []).map((role) => role.key ?? '')} />
      <p className={styles.quiet}>{t('settings.roles.inUse')}</p>
    </>
  );
}
