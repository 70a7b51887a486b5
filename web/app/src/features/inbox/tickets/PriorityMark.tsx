import { ChevronDown, ChevronUp, ChevronsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './Marks.module.css';

const icons = { urgent: ChevronsUp, high: ChevronUp, low: ChevronDown };

function isMarked(priority: string): priority is keyof typeof icons {
  return priority in icons;
}

/** Only what is out of the ordinary is marked. */
export function PriorityMark({ priority }: { priority: string }) {
  const { t } = useTranslation();
  if (!isMarked(priority)) return null;
  const Icon = icons[priority];
  const name = t('priority.named', { name: t(`priority.${priority}`) });
  return (
    <span className={styles.priority} data-priority={priority} title={name}>
      <Icon size={14} strokeWidth={2.25} aria-hidden />
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
