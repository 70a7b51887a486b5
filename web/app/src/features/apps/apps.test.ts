import { describe, expect, it } from 'vitest';
import { choiceOf, queryOf, scopes } from './apps.ts';

describe('an app', () => {
  it('is asked about with the query that it came with, letter by letter', () => {
    const query = 'client_id=7&state=12345678901234567890&scope=tickets%3Aread+contacts%3Aread&x=%C3%BC%ff~?>';
    const wrapped = `q.${btoa(query).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
    expect(queryOf(wrapped)).toBe(query);
  });

  it('can ask to read and to write each part of the desk', () => {
    expect(scopes).toHaveLength(8);
    expect(choiceOf(undefined).scopes.every((scope) => scopes.includes(scope))).toBe(true);
  });
});
