import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const kept = 'goodword.language';

function isLanguage(code: string | null | undefined): code is Language {
  return code !== null && code !== undefined && code in languages;
}

/** Chosen before, else what the browser prefers among those we speak. */
export function preferred(): Language {
  const chosen = localStorage.getItem(kept);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

async function load(language: Language): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'translation')) return;
  const texts = await import('./de.json');
  i18next.addResourceBundle(language, 'translation', texts.default);
}

export async function speak(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(kept, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export async function startTexts(): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const language = preferred();
  await load(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
  return i18next;
}

/** Spoken right now, for dates and numbers. */
export function spoken(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en';
}
