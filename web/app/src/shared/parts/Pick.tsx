import { Combobox, useCombobox } from '@mantine/core';
import { Check } from 'lucide-react';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Pick.module.css';

export interface Option {
  value: string;
  label: string;
  icon?: ReactNode;
}

interface Props {
  /** What is chosen here: "Assignee". */
  label: string;
  options: Option[];
  /** The values that hold now. */
  chosen: string[];
  onPick: (value: string) => void;
  /** What stands on the button. */
  children: ReactNode;
  hotkey?: string;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  /** Stays open to choose several, and takes words that are not among the options. */
  several?: boolean;
  /** Of several: takes only what is among the options. */
  known?: boolean;
  disabled?: boolean;
}

/** A quiet menu with a field to filter it: a click or a key, some letters, Enter. */
export function Pick({ label, options, chosen, onPick, children, hotkey, opened, onOpened, several, known, disabled }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const box = useCombobox({ opened, onOpenedChange: onOpened });
  const { focusSearchInput, selectFirstOption, resetSelectedOption } = box;
  const id = useId();
  useEffect(() => {
    if (!opened) return undefined;
    const before = document.activeElement;
    setWords('');
    resetSelectedOption();
    const frame = requestAnimationFrame(() => focusSearchInput());
    return () => {
      cancelAnimationFrame(frame);
      // At once: the next key is meant for the screen, not for a menu that fades away.
      const inside = document.activeElement;
      if (!(inside instanceof HTMLElement) || !document.getElementById(id)?.contains(inside)) return;
      inside.blur();
      if (before instanceof HTMLElement) before.focus();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [opened]);
  const fitting = options.filter((option) => option.label.toLowerCase().includes(words.trim().toLowerCase()));
  const word = words.trim().toLowerCase().replaceAll(/\s+/g, '-');
  const fresh = several && !known && word && !options.some((option) => option.value === word);
  useEffect(() => {
    if (opened && words) selectFirstOption();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words, opened]);
  return (
    <Combobox
      store={box}
      width={240}
      position="bottom-start"
      onOptionSubmit={(value) => {
        onPick(value);
        if (several) setWords('');
        else onOpened(false);
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={styles.target}
          disabled={disabled}
          title={hotkey ? `${label}  ${hotkey}` : label}
          onClick={() => onOpened(!opened)}
        >
          <span className="visually-hidden">{label}: </span>
          {children}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <div role="dialog" aria-label={label} id={id} data-takes-keys={opened || undefined}>
          <Combobox.Search value={words} onChange={(event) => setWords(event.currentTarget.value)} placeholder={label} aria-label={label} />
          <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label} tabIndex={0}>
            {fitting.map((option) => (
              <Combobox.Option key={option.value} value={option.value} active={chosen.includes(option.value)}>
                <span className={styles.option}>
                  {option.icon}
                  <span className={styles.name}>{option.label}</span>
                  {chosen.includes(option.value) && <Check size={14} aria-label={t('pick.chosen')} />}
                </span>
              </Combobox.Option>
            ))}
            {fresh && <Combobox.Option value={word}>{t('pick.add', { word })}</Combobox.Option>}
            {fitting.length === 0 && !fresh && <Combobox.Empty>{t('pick.nothing')}</Combobox.Empty>}
          </Combobox.Options>
        </div>
      </Combobox.Dropdown>
    </Combobox>
  );
}
