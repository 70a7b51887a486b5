import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagUse } from '../../inbox/tickets/tags.ts';
import styles from '../Settings.module.css';

interface Props {
  use: TagUse;
  known: Set<string>;
  disabled: boolean;
  /** @param becomes null to take it away */
  onChange: (becomes: string | null) => void;
  onTakeBack: (change: string) => void;
}

/** "billing, on 12 tickets": its name can be typed over. */
export function TagLine({ use, known, disabled, onChange, onTakeBack }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(use.tag);
  const word = name.trim().toLowerCase().replaceAll(/\s+/g, '-');
  const dirty = word !== '' && word !== use.tag;
  const count = t('settings.tags.uses', { count: use.count, shown: use.more ? '999+' : String(use.count) });
  if (use.change) {
    const { id, becomes } = use.change;
    return (
      <li className={styles.line}>
        <span className={styles.grow}>
          <s>{use.tag}</s> {becomes ? `→ ${becomes}` : ''} <span className={styles.quiet}>{t('settings.tags.soon')}</span>
        </span>
        <Button variant="subtle" color="gray" onClick={() => onTakeBack(id)}>
          {t('undo.action')}
        </Button>
      </li>
    );
  }
  return (
    <li>
      <form
        className={styles.line}
        aria-label={use.tag}
        onSubmit={(event) => {
          event.preventDefault();
          if (dirty) onChange(word);
        }}
      >
        <input
          className={styles.blank}
          aria-label={t('settings.tags.name', { tag: use.tag })}
          value={name}
          maxLength={50}
          disabled={disabled}
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <span className={`${styles.grow} ${styles.quiet}`}>{count}</span>
        {dirty && <Button type="submit">{known.has(word) ? t('settings.tags.merge', { word }) : t('settings.tags.rename')}</Button>}
        {!disabled && !dirty && (
          <Button variant="subtle" color="gray" aria-label={t('settings.tags.removeOne', { tag: use.tag })} onClick={() => onChange(null)}>
            {t('settings.tags.remove')}
          </Button>
        )}
      </form>
    </li>
  );
}
