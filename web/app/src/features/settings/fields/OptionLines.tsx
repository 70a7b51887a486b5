import { path } from '@goodword/forms';
import { Button } from '@mantine/core';
import { ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { type FieldOption } from '../../fields/fields.ts';
import { Choice } from '../Blank.tsx';
import { keyOf } from '../keyOf.ts';
import styles from '../Settings.module.css';

interface Props {
  tree: boolean;
  options: FieldOption[];
  /** Keys that something may have: retired rather than removed. */
  kept: string[];
  onChange: (options: FieldOption[]) => void;
}

/** Filters ask with these for what has no value, or any. */
const filterWords = ['none', 'any'];

/** What can be chosen, in order; in a tree each may lie under another. */
export function OptionLines({ tree, options, kept, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const [fresh, setFresh] = useState('');
  const [under, setUnder] = useState('');
  const name = (option: FieldOption) => inLanguage(option.name, i18n.language);
  const set = (key: string, change: Partial<FieldOption>) =>
    onChange(options.map((option) => (option.key === key ? { ...option, ...change } : option)));
  const up = (index: number) => onChange(options.map((option, at) => (at === index - 1 ? (options[index] ?? option) : at === index ? (options[index - 1] ?? option) : option)));
  const add = () => {
    const words = fresh.trim();
    if (!words) return;
    const key = keyOf(words, [...filterWords, ...options.map((option) => option.key)]);
    onChange([...options, { key, name: { [i18n.language]: words }, parent: under || null, active: true }]);
    setFresh('');
  };
  return (
    <ul className={styles.plain} aria-label={t('settings.fields.options')}>
      {options.map((option, index) => (
        <li key={option.key} className={styles.line} style={{ paddingLeft: 20 * (path({ options }, option.key).length - 1) }}>
          <input
            className={styles.blank}
            aria-label={t('settings.fields.option', { name: name(option) })}
            value={name(option)}
            maxLength={200}
            onChange={(event) => set(option.key, { name: { ...option.name, [i18n.language]: event.currentTarget.value } })}
          />
          <span className={`${styles.grow} ${styles.quiet}`}>{option.active === false && t('settings.fields.retired')}</span>
          {index > 0 && !tree && <IconButton label={t('settings.fields.optionUp', { name: name(option) })} icon={ArrowUp} plain onClick={() => up(index)} />}
          {kept.includes(option.key) ? (
            <Button variant="subtle" color="gray" aria-label={t(option.active === false ? 'settings.fields.offerOne' : 'settings.fields.retireOne', { name: name(option) })} onClick={() => set(option.key, { active: option.active === false })}>
              {t(option.active === false ? 'settings.fields.offer' : 'settings.fields.retire')}
            </Button>
          ) : (
            <IconButton label={t('settings.fields.removeOption', { name: name(option) })} icon={X} plain onClick={() => onChange(options.filter((one) => one.key !== option.key && one.parent !== option.key))} />
          )}
        </li>
      ))}
      <li className={styles.line}>
        <input
          className={styles.blank}
          aria-label={t('settings.fields.newOption')}
          placeholder={t('settings.fields.newOption')}
          value={fresh}
          maxLength={200}
          onChange={(event) => setFresh(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        {tree && (
          <Choice
            label={t('settings.fields.under')}
            value={under}
            onChange={setUnder}
            options={[{ value: '', label: t('settings.fields.top') }, ...options.map((option) => ({ value: option.key, label: t('settings.fields.underOne', { name: name(option) }) }))]}
          />
        )}
        {fresh.trim() && (
          <Button variant="default" onClick={add}>
            {t('settings.fields.addOption')}
          </Button>
        )}
      </li>
    </ul>
  );
}
