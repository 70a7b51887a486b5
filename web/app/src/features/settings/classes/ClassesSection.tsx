import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classesQuery } from './classes.ts';
import styles from './Classes.module.css';
import { NewClass } from './NewClass.tsx';
import { OneStatus } from './OneStatus.tsx';
import { OneType } from './OneType.tsx';

/** What tickets are, and where they can stand. */
export function ClassesSection() {
  const { t } = useTranslation();
  const { data } = useQuery(classesQuery);
  if (!data) return null;
  const { types = [], items: statuses = [] } = data;
  return (
    <>
      <section aria-label={t('settings.classes.types')}>
        <h2 className={styles.heading}>{t('settings.classes.types')}</h2>
        {types.map((type) => (
          <OneType key={`${type.key} ${type.version}`} type={type} types={types} statuses={statuses} />
        ))}
        <NewClass what="type" taken={types.map((type) => type.key ?? '')} />
      </section>
      <section aria-label={t('settings.classes.statuses')}>
        <h2 className={styles.heading}>{t('settings.classes.statuses')}</h2>
        {statuses.map((status) => (
          <OneStatus key={`${status.key} ${status.version}`} status={status} statuses={statuses} />
        ))}
        <NewClass what="status" taken={statuses.map((status) => status.key ?? '')} />
      </section>
    </>
  );
}
