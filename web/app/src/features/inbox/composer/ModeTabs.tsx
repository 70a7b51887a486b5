import { useTranslation } from 'react-i18next';
import type { Mode } from './useComposer.ts';
import styles from './Composer.module.css';

const modes = [
  { mode: 'reply', hotkey: 'R' },
  { mode: 'note', hotkey: 'N' },
  { mode: 'forward', hotkey: 'F' },
] as const;

interface Props {
  mode: Mode;
  mayReply: boolean;
  onMode: (mode: Mode) => void;
}

export function ModeTabs({ mode, mayReply, onMode }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.tabs} role="tablist" aria-label={t('compose.kind')}>
      {modes
        .filter((one) => mayReply || one.mode === 'note')
        .map((one) => (
          <button
            key={one.mode}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={one.mode === mode}
            title={`${t(`compose.mode.${one.mode}`)}  ${one.hotkey}`}
            onClick={() => onMode(one.mode)}
          >
            {t(`compose.mode.${one.mode}`)}
          </button>
        ))}
      {mode === 'note' && <span className={styles.hint}>{t('thread.noteLabel')}</span>}
    </div>
  );
}
