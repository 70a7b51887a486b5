import { expect, it } from 'vitest';
import { deviceOf, languageName } from './device.ts';

it('says the browser and the system in two words', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
  expect(deviceOf(`${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36`)).toBe('Chrome, Windows');
  expect(deviceOf(`${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0`)).toBe('Edge, Windows');
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1')).toBe('Safari, iPhone');
  expect(deviceOf('curl/8')).toBe('');
});

it('names a language, or leaves its code', () => {
  expect(languageName('ar', 'en')).toBe('Arabic');
  expect(languageName('not a code', 'en')).toBe('not a code');
});
