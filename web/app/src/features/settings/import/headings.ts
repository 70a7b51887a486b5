const separators = [',', ';', '\t', '|'];
const beginning = 8_000;

/** The first line of a table, taken apart as the server does; what cannot be read has none. */
export function headingsOf(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const declared = /^sep=(.)$/i.exec(lines[0] ?? '')?.[1];
  const line = lines[declared ? 1 : 0] ?? '';
  const outside = line.replaceAll(/"[^"]*"/g, '');
  const count = (one: string) => outside.split(one).length;
  const separator = declared ?? separators.reduce((best, one) => (count(one) > count(best) ? one : best));
  const cells: string[] = [''];
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) cells.push('');
    else cells[cells.length - 1] += letter;
  }
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !cell.includes('\u0000'));
}

/** Spreadsheets write UTF-8, Windows' own letters or UTF-16. */
export async function readHeadings(file: File): Promise<string[]> {
  const bytes = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return headingsOf(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return headingsOf(new TextDecoder('utf-16be').decode(bytes));
  const utf8 = headingsOf(new TextDecoder().decode(bytes));
  return utf8.some((one) => one.includes('\ufffd')) ? headingsOf(new TextDecoder('windows-1252').decode(bytes)) : utf8;
}
