import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { languages, speak, spoken, type Language } from '../../i18n/texts.ts';
import { useChoose, usePreferences } from './preferences.ts';

/** Language and theme: at once here, and kept for my other devices. */
export function useAppearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = useChoose();
  return {
    scheme: colorScheme,
    setScheme: (scheme: MantineColorScheme) => {
      setColorScheme(scheme);
      choose({ theme: scheme === 'auto' ? 'system' : scheme });
    },
    setLanguage: (language: Language) => {
      void speak(language);
      choose({ language });
    },
  };
}

/** Takes over what was chosen elsewhere. */
export function useChosenAppearance(): void {
  const chosen = usePreferences();
  const { setColorScheme } = useMantineColorScheme();
  const { theme, language } = chosen ?? {};
  useEffect(() => {
    if (theme) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
  useEffect(() => {
    if (language && language in languages && language !== spoken()) void speak(language as Language);
  }, [language]);
}
