import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reach, type EarlyAnswers } from '../../api-client/src/reach.ts';

const rows = '/api/v1/tickets?q=is%3Aopen+%22in+the+office%22&limit=50';
const views = { items: [{ id: 'open', query: 'is:open "in the office"' }] };

let asked: string[];
let status: number;

function path(asking: RequestInfo | URL): string {
  const { pathname, search } = new URL(asking instanceof Request ? asking.url : asking, 'https://desk.example');
  return pathname + search;
}

beforeEach(() => {
  asked = [];
  status = 200;
  vi.resetModules();
  vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=a' });
  vi.stubGlobal('window', { location: { pathname: '/inbox/open', search: '', href: 'https://desk.example/inbox/open' } });
  vi.stubGlobal('goodwordEarly', undefined);
  vi.stubGlobal('fetch', (asking: RequestInfo | URL) => {
    asked.push(path(asking));
    return Promise.resolve(Response.json(path(asking).includes('/views') ? views : {}, { status }));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function before(): Promise<void> {
  await import('./early.ts');
  await vi.waitFor(() => expect(asked.length === 0 || status !== 200 || asked.includes(rows)).toBe(true));
}

function ask(address: string): Promise<Response> {
  return reach(new Request(`https://desk.example${address}`));
}

test('the rows of the list are asked for before the app is there, and the app takes them, however it writes the address', async () => {
  await before();
  expect(asked).toEqual(['/api/v1/session', '/api/v1/views?counted=false', rows]);
  expect((await ask('/api/v1/tickets?q=is%3Aopen%20%22in%20the%20office%22&limit=50')).ok).toBe(true);
  expect(asked).toHaveLength(3);
});

test('what is asked early is what the app asks for: it takes all of it, and asks nothing itself', async () => {
  await before();
  const AbsoluteRequest = class extends Request {
    constructor(asking: RequestInfo | URL, more?: RequestInit) {
      super(typeof asking === 'string' ? new URL(asking, 'https://desk.example') : asking, more);
    }
  };
  vi.stubGlobal('Request', AbsoluteRequest);
  const { QueryClient } = await import('@tanstack/react-query');
  const { me } = await import('../src/features/access/session.ts');
  const { ticketPages } = await import('../src/features/inbox/tickets/tickets.ts');
  const { uncountedQuery } = await import('../src/features/inbox/views/views.ts');
  const queries = new QueryClient();
  await queries.fetchQuery(me);
  await queries.fetchQuery(uncountedQuery);
  await queries.fetchInfiniteQuery(ticketPages('is:open "in the office"'));
  expect(asked).toHaveLength(3);
});

test('an answer is taken once: the next time the server is asked', async () => {
  await before();
  await ask('/api/v1/session');
  await ask('/api/v1/session');
  expect(asked.filter((one) => one === '/api/v1/session')).toHaveLength(2);
});

test('rows that the app asked for first are not asked for early, and no older ones are taken when they are asked for again', async () => {
  let answerViews: (answer: Response) => void = () => {};
  const answer = fetch;
  vi.stubGlobal('fetch', (asking: RequestInfo | URL) =>
    path(asking).includes('/views') ? new Promise<Response>((resolve) => (answerViews = resolve)) : answer(asking),
  );
  await import('./early.ts');
  await ask(rows);
  answerViews(Response.json(views));
  await new Promise((soon) => setTimeout(soon));
  expect(asked.filter((one) => one === rows)).toHaveLength(1);
  await ask(rows);
  expect(asked.filter((one) => one === rows)).toHaveLength(2);
});

test('rows that were asked for early while the app asked too are older than what it has: they are not taken the next time', async () => {
  await import('./early.ts');
  const early = (globalThis as unknown as { goodwordEarly: EarlyAnswers }).goodwordEarly;
  await ask(rows);
  early.answers.set(rows, Promise.resolve(Response.json({ old: true })));
  expect(await (await ask(rows)).json()).not.toHaveProperty('old');
});

test('what was asked long ago is asked anew', async () => {
  await before();
  vi.useFakeTimers({ now: Date.now() + 60_000 });
  await ask('/api/v1/session');
  expect(asked.filter((one) => one === '/api/v1/session')).toHaveLength(2);
});

test('nothing is asked where nobody is signed in', async () => {
  vi.stubGlobal('document', { cookie: '' });
  await before();
  expect(asked).toEqual([]);
});

test('a session that ended leaves no refusal behind for whoever signs in next', async () => {
  status = 401;
  await before();
  await vi.waitFor(async () => {
    status = 200;
    expect((await ask('/api/v1/views?counted=false')).ok).toBe(true);
  });
});

test('a change never takes an answer', async () => {
  await before();
  await reach(new Request('https://desk.example/api/v1/session', { method: 'DELETE' }));
  expect(asked.filter((one) => one === '/api/v1/session')).toHaveLength(2);
});
