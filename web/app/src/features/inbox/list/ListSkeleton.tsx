import { useTranslation } from 'react-i18next';
import { useDensity } from './useDensity.ts';
import styles from './List.module.css';

const widths = [46, 62, 38, 54, 44, 66, 40, 58, 48, 36, 60, 52];

/** As tall as the rows that will come. */
export function ListSkeleton() {
  const { t } = useTranslation();
  const [density] = useDensity();
  return (
    <ul className={styles.skeleton} aria-label={t('list.loading')} aria-busy="true">
      {widths.map((width) => (
        <li key={width} data-density={density}>
          <i />
          <i style={{ width: `${width}%` }} />
          {density === 'comfortable' && <i style={{ width: `${width + 24}%` }} />}
        </li>
      ))}
    </ul>
  );
}
