import { Popover } from '@mantine/core';
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Explained.module.css';

interface Props {
  /** The word that is explained. */
  word: string;
  /** What it means here, in a sentence or two. */
  meaning: string;
}

/** A word with its meaning, for whoever points at it, presses it or comes by with the keys. */
export function Explained({ word, meaning }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'pointed' | 'pressed' | null>(null);
  return (
    <Popover opened={shown !== null} onChange={(opened) => !opened && setShown(null)} position="bottom-start" width={280}>
      <Popover.Target>
        <button
          type="button"
          className={styles.help}
          aria-label={t('explained.ask', { word })}
          onMouseEnter={() => setShown((was) => was ?? 'pointed')}
          onMouseLeave={() => setShown((was) => (was === 'pointed' ? null : was))}
          onClick={() => setShown((was) => (was === 'pressed' ? null : 'pressed'))}
          onBlur={() => setShown(null)}
          onKeyDown={(event) => event.key === 'Escape' && setShown(null)}
        >
          <CircleHelp size={14} strokeWidth={1.75} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={12} className={styles.meaning}>
        {meaning}
      </Popover.Dropdown>
    </Popover>
  );
}
