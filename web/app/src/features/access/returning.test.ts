import { beforeEach, expect, test, vi } from 'vitest';
import { keepNext, takeNext } from './returning.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

test('who comes back goes on where she wanted to go, once', () => {
  keepNext('/inbox/mine/7?q=stapler');
  expect(takeNext()).toBe('/inbox/mine/7?q=stapler');
  expect(takeNext()).toBe('/');
});

test('nobody is sent to another site', () => {
  for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    keepNext(elsewhere);
    expect(takeNext()).toBe('/');
  }
});
