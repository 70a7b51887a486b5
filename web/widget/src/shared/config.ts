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
  online: boolean;
  /** ISO 8601. */
  answersWithin: string | null;
  identify: 'off' | 'optional' | 'required';
  rating: boolean;
  files: { most: number; bytes: number };
}

export async function loadConfig(origin: string, brand: string, language: string): Promise<Config> {
  const address = `${origin}/api/v1/chat/config/${encodeURIComponent(brand)}?lang=${encodeURIComponent(language)}`;
  const answer = await fetch(address, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`Goodword: no chat of "${brand}" (${answer.status})`);
  return (await answer.json()) as Config;
}
