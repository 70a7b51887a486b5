import { useTranslation } from 'react-i18next';
import { languages, speak, type Language } from '../../i18n/texts.ts';
import styles from './LanguageChoice.module.css';

export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <select
      className={styles.choice}
      aria-label={t('shell.language')}
      value={i18n.language}
      onChange={(event) => void speak(event.currentTarget.value as Language)}
    >
      {Object.entries(languages).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
