import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../shared/inLanguage.ts';
import { fits, type Macro } from './macros.ts';

const macro: Macro = {
  id: '1',
  name: { en: 'Refund', de: 'Erstattung' },
  reply: null,
  steps: [],
  types: ['incident', 'problem'],
  brands: [],
  languages: ['de'],
  shared: true,
  mine: true,
  version: 1,
};

describe('a macro', () => {
  it('is for tickets of one of its types, and of its language', () => {
    expect(fits(macro, 'problem', 'b', 'de')).toBe(true);
    expect(fits(macro, 'question', 'b', 'de')).toBe(false);
    expect(fits(macro, 'problem', 'b', 'en')).toBe(false);
    expect(fits({ ...macro, types: [], languages: [] }, 'question', 'b', 'en')).toBe(true);
  });

  it("has a name in the reader's language, or in English", () => {
    expect([inLanguage(macro.name, 'de'), inLanguage(macro.name, 'fr')]).toEqual(['Erstattung', 'Refund']);
  });
});
