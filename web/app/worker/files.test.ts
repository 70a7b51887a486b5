import { describe, expect, it } from 'vitest';
import { ours } from './files.ts';

const names = ['/mark.svg', '/assets/index-1.js'];

describe('the worker', () => {
  it('answers for pages of the app and its files', () => {
    expect(ours('/', 'navigate', names)).toBe('page');
    expect(ours('/inbox/open/7', 'navigate', names)).toBe('page');
    expect(ours('/assets/other-2.woff2', 'cors', names)).toBe('file');
    expect(ours('/mark.svg', 'no-cors', names)).toBe('file');
  });

  it('never for what belongs to somebody, whoever asks for it', () => {
    for (const path of ['/api/v1/session', '/api/v1/tickets', '/api', '/scim/v2/Users', '/f/token', '/portal/acme', '/widget.js', '/metrics', '/oauth/authorize', '/.well-known/oauth-authorization-server']) {
      for (const mode of ['navigate', 'cors', 'same-origin', 'no-cors']) expect(ours(path, mode, names)).toBeUndefined();
    }
    expect(ours('/inbox/open', 'cors', names)).toBeUndefined();
  });
});
