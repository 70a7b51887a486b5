import { describe, expect, it } from 'vitest';
import { headingsOf } from './headings.ts';

describe('the headings of a table', () => {
  it('are taken apart as the server does it', () => {
    expect(headingsOf('Name;E-Mail;Firma\r\nJ;j@x;N')).toEqual(['Name', 'E-Mail', 'Firma']);
    expect(headingsOf('\ufeff"Name, full",Email\n')).toEqual(['Name, full', 'Email']);
    expect(headingsOf('sep=|\na,b|c')).toEqual(['a,b', 'c']);
    expect(headingsOf('')).toEqual([]);
  });
});
