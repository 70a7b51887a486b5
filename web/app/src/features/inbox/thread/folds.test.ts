import { describe, expect, it } from 'vitest';
import { stretches } from './folds.ts';

describe('a text', () => {
  it('is divided where the server says so', () => {
    const text = 'Thanks!\n\n> Hello\n> Mara\n\nBye';
    expect(stretches(text, [{ from: 9, to: 24 }])).toEqual([
      { text: 'Thanks!', folded: false },
      { text: '> Hello\n> Mara', folded: true },
      { text: 'Bye', folded: false },
    ]);
  });

  it('is shown whole when nothing of it is new', () => {
    expect(stretches('> Hello', [{ from: 0, to: 7 }])).toEqual([{ text: '> Hello', folded: false }]);
  });
});
