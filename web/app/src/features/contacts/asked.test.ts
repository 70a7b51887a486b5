import { describe, expect, it } from 'vitest';
import { asked } from './contacts.ts';

describe('what is typed above a list of people', () => {
  it('is words until it names a field', () => {
    expect(asked('')).toEqual({});
    expect(asked('dana ruiz')).toEqual({ q: 'dana ruiz' });
    expect(asked('plan:')).toEqual({ q: 'plan:' });
    expect(asked('O:Neil')).toEqual({ q: 'O:Neil' });
    expect(asked('plan:gold stone')).toEqual({ filter: 'plan:gold stone' });
    expect(asked('stone (seats>=3 or -field.name:x)')).toEqual({ filter: 'stone (seats>=3 or -field.name:x)' });
  });
});
