import type { Place } from '@goodword/forms';

/** What a visitor may expect now. */
export interface Availability {
  online: boolean;
  /** Until the first answer, usually; unknown when there were few chats. */
  minutes?: number | null;
  /** When the team is there again, if it is known. */
  back?: string | null;
}

/** What a visitor is asked with his first words. */
export interface Question extends Place {
  kind: string;
  name: string;
  help: string;
  currency?: string | null;
  options: { key: string; name: string; parent?: string | null; active: boolean }[];
}

/** What a brand's chat looks like and says, as the server tells everybody. */
export interface Config {
  brand: string;
  name: string;
  enabled: boolean;
  colour: string;
  position: 'left' | 'right';
  language: string;
  languages: string[];
  texts: { launcher?: string; greeting?: string; away?: string };
  availability: Availability;
  identify: 'off' | 'optional' | 'required';
  rating: boolean;
  files: { most: number; bytes: number };
  questions?: Question[];
}

export async function loadConfig(origin: string, brand: string, language: string): Promise<Config> {
  const address = `${origin}/api/v1/chat/config/${encodeURIComponent(brand)}?lang=${encodeURIComponent(language)}`;
  const answer = await fetch(address, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`Goodword: no chat of "${brand}" (${answer.status})`);
  return (await answer.json()) as Config;
}
