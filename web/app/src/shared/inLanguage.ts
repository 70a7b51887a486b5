/** What has a name in several languages, in the reader's, in English, or in whichever there is. */
export function inLanguage(texts: Record<string, string> | undefined, language: string): string {
  return texts?.[language] ?? texts?.en ?? Object.values(texts ?? {})[0] ?? '';
}
