import { describe, expect, it } from 'vitest';
import { meant, quoting } from './sentences.ts';

const sentences = ['Hello there everybody.', 'Mara saved our launch.', 'We owe her a cake.'];

describe('the sentence that is meant', () => {
  it('is the one in which something is marked', () => {
    expect(meant(sentences, 'saved\n our')).toBe(1);
  });

  it('is the first one inside what is marked', () => {
    expect(meant(sentences, 'Mara saved our launch. We owe her a cake.')).toBe(1);
  });

  it('is the first one where nothing is marked or fits', () => {
    expect(meant(sentences, '')).toBe(0);
    expect(meant(sentences, 'elsewhere')).toBe(0);
  });
});

describe('the mail', () => {
  it('has the quote in the place of the first ellipsis, as it stands', () => {
    expect(quoting('“…”\n…', 'It costs $& less')).toBe('“It costs $& less”\n…');
  });
});
