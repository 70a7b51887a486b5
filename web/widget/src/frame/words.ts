import type { Texts } from './texts/en.ts';

const known: Record<string, () => Promise<{ default: Texts }>> = {
  en: () => import('./texts/en.ts'),
  de: () => import('./texts/de.ts'),
  ar: () => import('./texts/ar.ts'),
};

let texts: Texts;
let language = 'en';

/** Fetches the texts of a language; what we do not speak is English. */
export async function speak(wanted: string): Promise<void> {
  const found = known[wanted.slice(0, 2).toLowerCase()];
  language = found ? wanted : 'en';
  texts = (await (found ?? known.en!)()).default;
  document.documentElement.lang = language;
  document.documentElement.dir = found === known.ar ? 'rtl' : 'ltr';
}

export function say(key: keyof Texts, ...blanks: (string | number)[]): string {
  return texts[key].replace(/\{(\d)\}/g, (_, index: string) => String(blanks[Number(index)] ?? ''));
}

export function timeOf(at: string, now: Date, weekday?: 'long'): string {
  const then = new Date(at);
  const today = then.toDateString() === now.toDateString();
  const day = today ? {} : ({ weekday, day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(language, { ...day, hour: 'numeric', minute: '2-digit' }).format(then);
}

/** "5 minutes" */
export function durationOf(minutes: number): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);
}

export function sizeOf(bytes: number): string {
  return `${new Intl.NumberFormat(language).format(Math.ceil(bytes / 1000))} kB`;
}
