import { judge, type Judged, type Place, read } from '@goodword/forms';
import { describe, expect, it } from 'vitest';
import text from '../../../../../server/src/test/resources/org/goodword/fields/forms.json?raw';
import type { Field } from './fields.ts';

interface Case extends Judged {
  input: Record<string, unknown>;
  words: Record<string, string[]>;
  wrong: string[];
}

interface Cases {
  fields: Field[];
  forms: { places: Place[]; inputs: Case[] }[];
}

/** Written by the server's `FormsAgreeTests`. */
const { fields, forms } = JSON.parse(text) as Cases;

function judged(places: Place[], input: Record<string, unknown>): Omit<Case, 'input'> {
  const words: Record<string, string[]> = {};
  const wrong: string[] = [];
  for (const field of fields) {
    const found = read(field, input[field.key ?? '']);
    if (found && 'words' in found) words[field.key ?? ''] = found.words;
    else if (found) wrong.push(field.key ?? '');
  }
  return { words, wrong, ...judge(places, (key) => words[key] ?? []) };
}

describe('the browser and the server', () => {
  it('say the same of a thousand inputs', () => {
    let told = 0;
    for (const { places, inputs } of forms) {
      for (const { input, ...expected } of inputs) {
        expect(judged(places, input), JSON.stringify({ places, input })).toEqual(expected);
        told += 1;
      }
    }
    expect(told).toBe(1000);
  });
});
