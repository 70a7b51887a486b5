import { Fragment } from 'react';

interface Mark {
  start?: number;
  end?: number;
}

/** The words that were found, marked in their sentence. */
export function Highlighted({ text, marks }: { text: string; marks: Mark[] }) {
  const parts = split(text, marks);
  return parts.map((part) =>
    part.marked ? <mark key={part.at}>{part.text}</mark> : <Fragment key={part.at}>{part.text}</Fragment>,
  );
}

export function split(text: string, marks: Mark[]): { at: number; text: string; marked: boolean }[] {
  const parts: { at: number; text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start = 0, end = 0 } of marks) {
    if (start > at) parts.push({ at, text: text.slice(at, start), marked: false });
    if (end > start) parts.push({ at: start, text: text.slice(start, end), marked: true });
    at = Math.max(at, end);
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), marked: false });
  return parts;
}
