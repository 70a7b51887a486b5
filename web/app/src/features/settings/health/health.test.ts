import { describe, expect, it } from 'vitest';
import { seenFromHere, worse, type Check, type Health } from './health.ts';

const check = (name: string, facts: Check['facts'] = {}): Check => ({ name, state: 'fine', code: 'set', sentence: '', todo: '', facts });
const health = (one: Check, ahead = 0): Health => ({ at: '2026-11-25T12:00:00Z', state: 'fine', checks: [one], ahead });

describe('what a browser adds to what the server finds', () => {
  it('is whether mails lead where it is', () => {
    const address = check('address', { url: 'https://desk.example/' });
    expect(seenFromHere(health(address), 'https://desk.example')[0]).toMatchObject({ state: 'fine', code: 'same' });
    expect(seenFromHere(health(address), 'http://10.0.0.7:8080')[0]).toMatchObject({
      state: 'worrying',
      code: 'other',
      facts: { url: 'https://desk.example/', here: 'http://10.0.0.7:8080' },
    });
  });

  it('takes back the worry about an address that nobody set, where it is right', () => {
    const unset: Check = { ...check('address', { url: 'http://localhost:8080' }), state: 'worrying', code: 'not-set' };
    expect(seenFromHere(health(unset), 'http://localhost:8080')[0]?.state).toBe('fine');
  });

  it('is whether its clock is right', () => {
    expect(seenFromHere(health(check('clock'), 400), '')[0]?.state).toBe('fine');
    expect(seenFromHere(health(check('clock'), -61_000), '')[0]).toMatchObject({ state: 'worrying', code: 'browser', facts: { seconds: 61 } });
  });

  it('leaves all else alone', () => {
    expect(seenFromHere(health(check('backup')), 'x')[0]).toEqual(check('backup'));
    expect(worse('broken', 'fine')).toBe('broken');
  });
});
