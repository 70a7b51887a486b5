/** As much of a field as says what it can hold. */
export interface Holds {
  kind?: string;
  currency?: string | null;
  options?: { key?: string; parent?: string | null }[] | null;
}

/** What was typed, understood; the server's `Reading` judges the same. */
export type Read = { words: string[]; json: unknown } | { wrong: string } | null;

export interface Money {
  minor: number;
  currency: string;
}

const longest = 2_000;
const edges = /^[\s﻿]+|[\s﻿]+$/g;
// eslint-disable-next-line no-control-regex
const unsaid = /[\u0000]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function stripped(text: string): string {
  return text.replaceAll(edges, '');
}

/** Nothing for what is no single word. */
function word(given: unknown): string {
  return typeof given === 'object' ? '' : stripped(String(given));
}

export function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}

export function isId(text: string): boolean {
  return uuid.test(text);
}

/** How many digits the smallest coin has. */
export function coinDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** As it is typed. */
export function amount({ minor, currency }: Money): string {
  const digits = coinDigits(currency);
  if (digits === 0) return String(minor);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return `${minor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

interface Decimal {
  negative: boolean;
  whole: string;
  decimals: string;
}

function decimal(given: unknown): Decimal | undefined {
  if (typeof given !== 'number' && typeof given !== 'string') return undefined;
  const found = /^(-?)(\d{1,11})(?:\.(\d{1,12}))?$/.exec(stripped(String(given)));
  if (!found) return undefined;
  const whole = (found[2] ?? '').replace(/^0+(?=\d)/, '');
  const decimals = (found[3] ?? '').replace(/0+$/, '');
  return { negative: found[1] === '-' && !(whole === '0' && decimals === ''), whole, decimals };
}

function plain({ negative, whole, decimals }: Decimal): string {
  return `${negative ? '-' : ''}${whole}${decimals ? `.${decimals}` : ''}`;
}

function number(given: unknown): Read {
  const found = decimal(given);
  if (!found) return { wrong: 'number' };
  if (found.decimals.length > 4) return { wrong: 'decimals' };
  return { words: [plain(found)], json: Number(plain(found)) };
}

function money(given: unknown, currency: string): Read {
  if (typeof given === 'object' && given !== null) {
    if (!isMoney(given) || given.currency !== currency || !Number.isInteger(given.minor) || Math.abs(given.minor) >= 1e13)
      return { wrong: 'money' };
    return { words: [amount(given)], json: { minor: given.minor, currency } };
  }
  const found = decimal(given);
  const digits = coinDigits(currency);
  if (!found || found.decimals.length > digits) return { wrong: 'money' };
  const minor = Number(`${found.negative ? '-' : ''}${found.whole}${found.decimals.padEnd(digits, '0')}`);
  return { words: [amount({ minor, currency })], json: { minor, currency } };
}

function day(given: unknown): Read {
  const text = word(given);
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const real = new Date(0);
  real.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  const fits = Number(year) > 0 && real.getUTCMonth() === Number(month) - 1 && real.getUTCDate() === Number(date);
  return fits ? { words: [text], json: text } : { wrong: 'date' };
}

/** An option and what it lies under, itself first. */
export function path(field: Pick<Holds, 'options'>, key: string): string[] {
  const found: string[] = [];
  for (let next: string | null | undefined = key; next && !found.includes(next); ) {
    found.push(next);
    const at: string = next;
    next = field.options?.find((option) => option.key === at)?.parent;
  }
  return found;
}

function chosen(field: Holds, given: unknown): Read {
  const key = word(given);
  if (!field.options?.some((option) => option.key === key)) return { wrong: 'option' };
  return { words: path(field, key), json: key };
}

/** Null for what says nothing. */
export function read(field: Holds, given: unknown): Read {
  if (given === null || given === undefined || (typeof given === 'string' && stripped(given) === '')) return null;
  switch (field.kind) {
    case 'text': {
      if (typeof given !== 'string') return { wrong: 'text' };
      const text = stripped(given.replaceAll(unsaid, ''));
      return text.length > longest ? { wrong: 'long' } : text === '' ? null : { words: [text], json: text };
    }
    case 'number':
      return number(given);
    case 'money':
      return money(given, field.currency ?? 'EUR');
    case 'date':
      return day(given);
    case 'choice':
    case 'tree':
      return chosen(field, given);
    default: {
      const text = word(given);
      return uuid.test(text) ? { words: [text.toLowerCase()], json: text.toLowerCase() } : { wrong: 'reference' };
    }
  }
}

/** What rules look at. */
export function wordsOf(field: Holds | undefined, given: unknown): string[] {
  const found = field ? read(field, given) : null;
  return found && 'words' in found ? found.words : [];
}
