/** "On Tuesday Mara wrote:", as mail programs put it above what they quote. */
export const attribution = /^(?:on|am|le|el|il|op|den)\b.{6,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev)\s?:\s*$/i;
const original = /^-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|forwarded message)\s*-{2,}$/i;

/** What somebody said, and what they quoted below it. */
export function foldText(text: string): { said: string; quoted: string } {
  const lines = text.split('\n');
  const start = firstQuoted(lines);
  if (start === undefined) return { said: text, quoted: '' };
  const said = lines.slice(0, start).join('\n').trimEnd();
  // A mail that is nothing but quotation is shown whole.
  if (!said) return { said: text, quoted: '' };
  return { said, quoted: lines.slice(start).join('\n') };
}

function firstQuoted(lines: string[]): number | undefined {
  const separator = lines.findIndex((line) => original.test(line.trim()));
  if (separator > 0) return separator;
  let end = lines.length;
  while (end > 0 && isQuotedOrEmpty(lines[end - 1])) end -= 1;
  if (!lines.slice(end).some((line) => line.startsWith('>'))) return undefined;
  // The line that says who wrote it may be broken in two.
  for (const before of [1, 2]) {
    const opening = lines.slice(Math.max(0, end - before), end).join(' ').trim();
    if (attribution.test(opening)) return end - before;
  }
  return end;
}

function isQuotedOrEmpty(line: string | undefined): boolean {
  return line === undefined || line.trim() === '' || line.startsWith('>');
}
