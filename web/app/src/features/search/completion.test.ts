import { describe, expect, it } from 'vitest';
import { completions, type FilterField } from './completion.ts';

const fields: FilterField[] = [
  { name: 'status', type: 'choice', label: {}, choices: [{ typed: 'open', label: 'Open' }, { typed: 'on-hold', label: 'On hold' }] },
  { name: 'contract', type: 'choice', label: { en: 'Contract', de: 'Vertrag' }, choices: [{ typed: 'gold', label: 'Gold' }] },
];
const texts = (words: string, language = 'en') => completions(words, fields, language).map((one) => one.text);

describe('a filter', () => {
  it('is completed by names of fields, in either language', () => {
    expect(texts('con')).toEqual(['contract:']);
    expect(texts('status:open -con')).toEqual(['status:open -contract:']);
    expect(texts('ver', 'de')).toEqual(['contract:']);
    expect(texts('c')).toEqual([]);
  });

  it('is completed by values, after a comma too', () => {
    expect(texts('contract:')).toEqual(['contract:gold']);
    expect(texts('(status:open,on')).toEqual(['(status:open,on-hold']);
    expect(texts('contract:gold')).toEqual([]);
    expect(texts('nothing:x')).toEqual([]);
  });
});
