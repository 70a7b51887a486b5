import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeServer } from './fake.ts';
import { anotherDesk, tab, texts, until } from './testing.ts';

/** Web Locks of one browser: exclusive, in the order of asking. */
class FakeLocks {
  readonly #tails = new Map<string, Promise<unknown>>();

  async request(name: string, ...given: unknown[]): Promise<unknown> {
    const work = given.at(-1) as () => unknown;
    const { signal } = (given.length > 1 ? given[0] : {}) as { signal?: AbortSignal };
    const before = this.#tails.get(name) ?? Promise.resolve();
    const turn = before.then(() => {
      if (signal?.aborted) throw new DOMException('', 'AbortError');
      return work();
    });
    this.#tails.set(name, turn.catch(() => undefined));
    return turn;
  }
}

let server: FakeServer;

beforeEach(() => {
  localStorage.clear();
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  server = new FakeServer();
  server.install();
});
afterEach(() => {
  anotherDesk();
  server.uninstall();
  Reflect.deleteProperty(navigator, 'locks');
});

async function two() {
  const one = tab();
  const other = tab();
  for (const each of [one, other]) each.conversation.show(true);
  one.conversation.say('From the first tab', []);
  await until(() => texts(other).length === 1 && server.streams.length === 1);
  return [one, other] as const;
}

it('one tab holds the line, and all show what it hears', async () => {
  const [one, other] = await two();
  server.says('To both');
  await until(() => texts(one).length === 2 && texts(other).length === 2);
  expect(server.called('GET /stream')).toHaveLength(1);
  expect(server.called('POST /visitors')).toHaveLength(1);
});

it('the next tab takes the line over when the first is closed', async () => {
  const [one, other] = await two();
  one.conversation.hangUp();
  await until(() => server.called('GET /stream').length === 2);
  server.says('Still here');
  await until(() => texts(other).includes('Still here'));
});

it('what is said in two tabs is sent in one order', async () => {
  const [one, other] = await two();
  one.conversation.say('a', []);
  other.conversation.say('b', []);
  await until(() => texts(one).length === 3 && texts(other).length === 3);
  expect(texts(one)).toEqual(texts(other));
  expect(server.messages).toHaveLength(3);
});

it('what is deleted in one tab is gone in all', async () => {
  const [one, other] = await two();
  await other.conversation.forget();
  await until(() => texts(one).length === 0);
  expect(one.conversation.acted).toBe(false);
});

it('goes on by itself where a browser forbids locks and storage to frames of other sites', async () => {
  const forbidden = async () => {
    throw new DOMException('The request was denied.', 'SecurityError');
  };
  Object.defineProperty(navigator, 'locks', { value: { request: forbidden }, configurable: true });
  const one = tab();
  one.conversation.show(true);
  one.conversation.say('Hello', []);
  await until(() => texts(one).length === 1 && server.streams.length === 1);
  server.says('Hello to you');
  await until(() => texts(one).length === 2);
});
