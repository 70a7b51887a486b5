function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The sentence that is meant by what is marked; the first one where nothing fits. */
export function meant(sentences: string[], marked: string): number {
  const words = plain(marked);
  if (!words) return 0;
  const found = sentences.findIndex((sentence) => sentence.includes(words) || words.includes(sentence));
  return Math.max(0, found);
}

/** The mail with the quote where the draft has its first ellipsis. */
export function quoting(text: string, quote: string): string {
  return text.replace('…', () => quote);
}
