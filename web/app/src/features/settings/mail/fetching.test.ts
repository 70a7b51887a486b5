import { describe, expect, it } from 'vitest';
import { request, valuesOf } from './fetching.ts';

describe('a mailbox', () => {
  it('is asked for with what is unread, and left as it is', () => {
    const fresh = { ...valuesOf(undefined, 'help@example.com'), host: 'imap.example.com', password: 'secret' };
    expect(request(fresh)).toMatchObject({ user: 'help@example.com', port: 993, tls: 'tls', password: 'secret', begin: 'unread', afterwards: 'leave' });
    expect(request(fresh)).not.toHaveProperty('oauth');
  });

  it('keeps what signs in where nothing is typed', () => {
    const before = { ...valuesOf(undefined, 'help@example.com'), signIn: 'oauth', tokenEndpoint: 'https://tokens.example', clientId: 'us' };
    const kept = request(before);
    expect(kept).toMatchObject({ oauth: { clientId: 'us', clientSecret: null, refreshToken: null } });
    expect(kept).not.toHaveProperty('password');
  });

  it('is read from as many folders as are named', () => {
    const values = { ...valuesOf(undefined, 'help@example.com'), folders: 'INBOX, Support/EU ,' };
    expect(request(values)).toMatchObject({ folders: ['INBOX', 'Support/EU'] });
    expect(request(valuesOf(undefined, 'help@example.com'))).toMatchObject({ folders: ['INBOX'] });
  });
});
