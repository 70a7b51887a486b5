import { Leaf } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './GoodWord.module.css';

/** A leaf for who said yes; with its meaning in words where there is room. */
export function GoodWordMark({ spelled }: { spelled?: boolean }) {
  const { t } = useTranslation();
  const words = t('goodWord.speaksForUs');
  return (
    <span className={styles.mark} title={words}>
      <Leaf size={14} strokeWidth={2} aria-hidden />
      <span className={spelled ? undefined : 'visually-hidden'}>{words}</span>
    </span>
  );
}
