import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeServer } from './fake.ts';
import { anotherDesk, tab, texts, until } from './testing.ts';

let server: FakeServer;

beforeEach(() => {
  localStorage.clear();
  server = new FakeServer();
  server.install();
});
afterEach(() => {
  anotherDesk();
  server.uninstall();
});

describe('a visitor', () => {
  it('stores nothing and calls nobody before he acts', async () => {
    const { conversation } = tab();
    await conversation.resume();
    conversation.show(true);
    conversation.typing.type(true);
    conversation.see({ url: 'https://shop.example/', title: 'Shop', referrer: '' });
    expect(server.calls).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it('begins by writing, and then hears what is answered', async () => {
    const one = tab();
    one.conversation.show(true);
    one.conversation.say('Where is my order?', []);
    await until(() => one.conversation.messages.length === 1 && server.streams.length === 1);
    expect(one.conversation.waiting).toEqual([]);
    expect(one.acted).toEqual([true]);
    expect(one.events).toContain('chat-started');
    server.says('On its way.');
    await until(() => one.conversation.messages.length === 2);
    expect(texts(one)).toEqual(['Where is my order?', 'On its way.']);
    expect(one.events).toContain('message');
    });

  it('goes on where he was after a reload', async () => {
    const first = tab();
    first.conversation.say('Hello', []);
    await until(() => first.conversation.messages.length === 1);
    first.conversation.show(false);
    const second = tab();
    await second.conversation.resume();
    expect(texts(second)).toEqual(['Hello']);
    expect(server.called('POST /visitors')).toHaveLength(1);
  });

  it('sends what a drop kept back, in order and once', async () => {
    const one = tab();
    server.fail('POST /messages', 'unreachable', { status: 503 });
    one.conversation.say('one', []);
    one.conversation.say('two', []);
    await until(() => one.conversation.messages.length === 2);
    expect(server.messages.map((message) => message.text)).toEqual(['one', 'two']);
    expect(one.conversation.waiting).toEqual([]);
  });

  it('sends after a reload what was said before it', async () => {
    const before = tab();
    await before.conversation.resume();
    before.store.set('queue', [{ id: 'kept', text: 'Still there?', files: [], at: '' }]);
    before.store.set('token', 'gwv_1');
    server.tokens.add('gwv_1');
    const after = tab();
    await after.conversation.resume();
    await until(() => after.conversation.messages.length === 1);
    expect(server.messages[0]).toMatchObject({ id: 'kept', text: 'Still there?' });
  });

  it('says why a message was refused, and may take it back', async () => {
    const one = tab();
    server.fail('POST /messages', { status: 422, body: { code: 'too-long' } });
    one.conversation.say('x', []);
    await until(() => one.conversation.waiting[0]?.refused === 'too-long');
    one.conversation.outbox.again(one.conversation.waiting[0]!.id);
    await until(() => one.conversation.messages.length === 1);
    expect(one.conversation.waiting).toEqual([]);
  });

  it('deletes his conversation from this device', async () => {
    const one = tab();
    one.conversation.say('Secret', []);
    await until(() => one.conversation.messages.length === 1);
    await one.conversation.forget();
    expect(one.conversation.messages).toEqual([]);
    expect(localStorage.length).toBe(0);
    expect(one.acted.at(-1)).toBe(false);
    const next = tab();
    await next.conversation.resume();
    expect(next.conversation.acted).toBe(false);
  });

  it('keeps what he read when his token is revoked, and begins anew by writing', async () => {
    const one = tab();
    one.conversation.show(true);
    one.conversation.say('Hello', []);
    await until(() => server.streams.length === 1);
    server.tell({ type: 'gone' });
    await until(() => one.conversation.gone);
    expect(texts(one)).toEqual(['Hello']);
    server.messages.length = 0;
    one.conversation.say('Again', []);
    await until(() => !one.conversation.gone && texts(one).join() === 'Again');
    });
});

describe('the stream', () => {
  async function talking() {
    const one = tab();
    one.conversation.show(true);
    one.conversation.say('Hello', []);
    await until(() => server.streams.length === 1 && one.conversation.messages.length === 1);
    return one;
  }

  it('is repeated from where it was cut', async () => {
    const one = await talking();
    server.drop();
    server.says('While you were gone', { lost: true });
    await until(() => one.conversation.messages.length === 2);
    expect(texts(one)).toEqual(['Hello', 'While you were gone']);
    });

  it('is not trusted where a part is missing: the conversation is fetched again', async () => {
    const one = await talking();
    server.says('lost on the way', { lost: true });
    server.says('heard');
    await until(() => one.conversation.messages.length === 3);
    expect(texts(one)).toEqual(['Hello', 'lost on the way', 'heard']);
    expect(server.called('GET /conversation').length).toBeGreaterThan(1);
    });

  it('shows what it tells twice only once', async () => {
    const one = await talking();
    const said = server.says('Once');
    await until(() => one.conversation.messages.length === 2);
    const loads = server.called('GET /conversation').length;
    server.tell({ type: 'messages', prev: '0', cursor: '1', messages: [said] });
    server.tell({ type: 'chat', chat: { ...server.chat!, seen: 1 } });
    await until(() => one.conversation.chat?.seen === 1);
    expect(texts(one)).toEqual(['Hello', 'Once']);
    expect(server.called('GET /conversation')).toHaveLength(loads);
    });

  it('takes back what was withdrawn', async () => {
    const one = await talking();
    const { seq } = server.says('Wrong window');
    await until(() => one.conversation.messages.length === 2);
    server.tell({ type: 'withdrawn', seq });
    await until(() => one.conversation.messages.length === 1);
    });

  it('shows typing until something is said', async () => {
    const one = await talking();
    server.tell({ type: 'typing', typing: true });
    await until(() => one.conversation.typing.theirs);
    server.says('Done');
    await until(() => !one.conversation.typing.theirs);
    });

  it('says when the team comes and goes, once each time', async () => {
    const one = await talking();
    server.tell({ type: 'availability', availability: { online: false, back: '2026-11-30T09:00:00Z' } });
    await until(() => !one.conversation.online);
    server.tell({ type: 'availability', availability: { online: true } });
    server.tell({ type: 'availability', availability: { online: true, minutes: 3 } });
    await until(() => one.conversation.config.availability.minutes === 3);
    expect(one.events.filter((name) => name === 'availability')).toHaveLength(2);
  });

  it('is asked for where none comes through', async () => {
    const one = tab();
    server.fail('GET /stream', { body: {} }, { body: {} });
    one.conversation.show(true);
    one.conversation.say('Hello', []);
    await until(() => server.called('GET /events').length > 0);
    const said = server.says('Asked and told', { lost: true });
    server.news = [{ type: 'messages', prev: one.conversation.cursor, cursor: server.cursor, messages: [said] }];
    await until(() => one.conversation.messages.length === 2);
    expect(server.called('GET /conversation')).toHaveLength(1);
  });

  it('ends with the chat once the panel is closed, not before', async () => {
    const one = await talking();
    one.conversation.show(false);
    server.says('Are you there?');
    await until(() => one.conversation.unread === 1);
    server.tell({ type: 'chat', chat: { ...server.chat!, state: 'ended', canRate: true } });
    await until(() => one.events.includes('chat-ended'));
    await until(() => server.streams.every((stream) => stream.ended));
    expect(server.called('GET /stream')).toHaveLength(1);
  });
});

describe('reading', () => {
  it('is told once for what was seen, and what was not is counted', async () => {
    const one = tab();
    one.conversation.say('Hello', []);
    await until(() => server.streams.length === 1);
    server.says('One');
    server.says('Two');
    await until(() => one.conversation.unread === 2);
    one.conversation.show(true);
    expect(one.conversation.unread).toBe(0);
    await until(() => server.called('POST /seen').some((call) => (call.body as { read: number }).read === 3));
    });
});
