import { expect, test } from 'vitest';
import { requestOf, valuesOf } from './provider.ts';

const none = { settings: null, redirect: 'https://help.example/entry/returned', version: 0 };

test('what nobody settled begins with links beside it, and believes only what is vouched for', () => {
  const request = requestOf(valuesOf(none, 'Sign in'));
  expect(request.links).toBe(true);
  expect(request.trustsUnverified).toBe(false);
  expect(request.scopes).toEqual(['openid', 'email', 'profile']);
});

test('a secret that nobody typed is kept', () => {
  const values = valuesOf(none, 'Sign in');
  expect('secret' in requestOf(values)).toBe(false);
  expect(requestOf({ ...values, secret: 'new' }).secret).toBe('new');
});

test('what is kept comes back as it was', () => {
  const settings = {
    on: false,
    issuer: 'https://login.example',
    clientId: 'goodword',
    secretKnown: true,
    scopes: ['openid', 'email'],
    button: 'With Example',
    trustsUnverified: true,
    links: false,
  };
  const { secretKnown: _, ...rest } = settings;
  expect(requestOf(valuesOf({ ...none, settings, version: 3 }, 'Sign in'))).toEqual(rest);
});
