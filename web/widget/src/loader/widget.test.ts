import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { config } from '../frame/testing.ts';
import { wrapped, type ToPage } from '../shared/protocol.ts';
import { install } from './install.ts';

type Goodword = ((...given: unknown[]) => void) & { q?: unknown[][] };
const page = window as unknown as { Goodword?: Goodword };
const desk = 'https://desk.example';

async function begin(data: Record<string, string> = {}): Promise<ShadowRoot> {
  install(`${desk}/widget.js`, { brand: 'paper', ...data });
  await vi.waitFor(() => expect(document.querySelector('goodword-chat')).not.toBeNull());
  return document.querySelector('goodword-chat')!.shadowRoot!;
}

const button = (root: ShadowRoot) => root.querySelector('button')!;
const frame = (root: ShadowRoot) => root.querySelector('iframe')!;


/** The open frame's window is stood for: what the page told it, and a mouth. */
function frameOf(root: ShadowRoot) {
  if (!frame(root)) button(root).click();
  const told: Record<string, unknown>[] = [];
  const inside = { postMessage: (message: Record<string, unknown>, origin: string) => told.push({ ...message, origin }) };
  Object.defineProperty(frame(root), 'contentWindow', { value: inside, configurable: true });
  const say = (message: ToPage | object, { origin = desk, source = inside as unknown } = {}) =>
    window.dispatchEvent(Object.assign(new Event('message'), { data: message, origin, source }));
  return { told, say, types: () => told.map((one) => one.type) };
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(config))));
});
afterEach(() => {
  page.Goodword?.('shutdown');
  delete page.Goodword;
  vi.unstubAllGlobals();
});

describe('the loader', () => {
  it('loads no conversation, stores nothing and sends no cookies before it is opened', async () => {
    const root = await begin();
    expect(frame(root)).toBeNull();
    expect(localStorage.length).toBe(0);
    expect(vi.mocked(fetch).mock.calls).toEqual([[`${desk}/api/v1/chat/config/paper?lang=en-US`, { credentials: 'omit' }]]);
  });

  it('opens by its button and closes again', async () => {
    const root = await begin();
    expect(button(root).getAttribute('aria-label')).toBe('Open the chat');
    button(root).click();
    expect(frame(root).src).toBe(`${desk}/widget/frame/paper?lang=en-US`);
    expect(frame(root).hidden).toBe(false);
    expect(button(root).getAttribute('aria-expanded')).toBe('true');
    button(root).click();
    expect(frame(root).hidden).toBe(true);
  });

  it('does what the page asked before it had come', async () => {
    page.Goodword = (() => undefined) as Goodword;
    const heard = vi.fn();
    page.Goodword.q = [['on', 'open', heard], ['open']];
    const root = await begin();
    expect(frame(root).hidden).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('stays away where a brand does not chat', async () => {
    vi.mocked(fetch).mockResolvedValue(new Response(JSON.stringify({ ...config, enabled: false })));
    install(`${desk}/widget.js`, { brand: 'paper' });
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    await Promise.resolve();
    expect(document.querySelector('goodword-chat')).toBeNull();
  });

  it('is hidden and shown as the page wishes', async () => {
    const root = await begin({ hidden: '' });
    expect(button(root).hidden).toBe(true);
    page.Goodword!('show');
    expect(button(root).hidden).toBe(false);
    page.Goodword!('hide');
    expect(button(root).hidden).toBe(true);
  });

  it('leaves nothing behind', async () => {
    const { pushState } = history;
    await begin();
    page.Goodword!('shutdown');
    expect(document.querySelector('goodword-chat')).toBeNull();
    expect(page.Goodword).toBeUndefined();
    expect(history.pushState).toBe(pushState);
    const again = await begin();
    expect(button(again)).toBeDefined();
  });
});

describe('the page and the frame', () => {
  it('speak only after the frame is ready, to our origin only', async () => {
    const root = await begin();
    const { told, say, types } = frameOf(root);
    expect(told).toEqual([]);
    say(wrapped({ type: 'ready' }));
    expect(types()).toEqual(['hello', 'shown']);
    expect(new Set(told.map((one) => one.origin))).toEqual(new Set([desk]));
  });

  it('believe nobody else', async () => {
    const root = await begin();
    const { say } = frameOf(root);
    say(wrapped({ type: 'unread', count: 3 }), { origin: 'https://evil.example' });
    say(wrapped({ type: 'unread', count: 3 }), { source: window });
    say({ type: 'unread', count: 3 });
    expect(root.querySelector('b')!.hidden).toBe(true);
    say(wrapped({ type: 'unread', count: 3 }));
    expect(root.querySelector('b')!.textContent).toBe('3');
  });

  it('remember that somebody has written, until he deletes it', async () => {
    const root = await begin();
    const { say } = frameOf(root);
    say(wrapped({ type: 'acted', acted: true }));
    expect(Object.keys(localStorage)).toEqual(['goodword:paper']);
    page.Goodword!('shutdown');
    const next = await begin();
    expect(frame(next).src).not.toBe('');
    expect(frame(next).hidden).toBe(true);
    frameOf(next).say(wrapped({ type: 'acted', acted: false }));
    expect(localStorage.length).toBe(0);
  });

  it('fetch a proof of who it is when there is somebody to show it to, once', async () => {
    const root = await begin();
    const proof = vi.fn(async () => 'a.b.c');
    page.Goodword!('identify', proof);
    expect(proof).not.toHaveBeenCalled();
    const { told, say } = frameOf(root);
    say(wrapped({ type: 'ready' }));
    await vi.waitFor(() => expect(told).toContainEqual({ goodword: 1, type: 'identity', jwt: 'a.b.c', origin: desk }));
    button(root).click();
    button(root).click();
    expect(proof).toHaveBeenCalledOnce();
  });

  it('follow a page that never reloads', async () => {
    const root = await begin();
    const { told, say } = frameOf(root);
    say(wrapped({ type: 'ready' }));
    history.pushState({}, '', '/second');
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ type: 'page', page: { url: expect.stringContaining('/second') } }));
  });
});
