import { describe, expect, it } from 'vitest';
import { foldText } from './quotes.ts';

describe('quoted history', () => {
  it('begins with the line that says who wrote it', () => {
    const text = 'Thanks!\n\nOn Tue, 3 Nov 2026 at 10:00, Mara <m@lumen.example> wrote:\n> Hello\n> Mara';
    expect(foldText(text).said).toBe('Thanks!');
  });

  it('knows that line in German, broken in two', () => {
    const text = 'Danke\n\nAm 3. November 2026 um 10:00 schrieb Mara Lindt\nvon Lumen <m@lumen.example> schrieb:\n> Hallo';
    expect(foldText(text).said).toBe('Danke');
  });

  it('stays when words follow it', () => {
    expect(foldText('> a question\nmy answer').quoted).toBe('');
  });

  it('is shown when there is nothing else', () => {
    expect(foldText('> only this').said).toBe('> only this');
  });
});
