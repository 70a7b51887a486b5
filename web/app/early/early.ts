import type { EarlyAnswers } from '../../api-client/src/reach.ts';

/** What the first screen waits for, asked for while the app itself is still on its way: who is here, and the rows of the list. The
 * app takes each answer once (`reach` of the API client); without them it asks by itself. */

interface Views {
  items?: { id: string; query: string }[];
}

const rows = 50;
const session = '/api/v1/session';
const views = '/api/v1/views?counted=false';

const early: EarlyAnswers = { asked: Date.now(), answers: new Map(), known: new Set() };
(globalThis as { goodwordEarly?: EarlyAnswers }).goodwordEarly = early;

function ask(path: string): Promise<Response> {
  const answer = fetch(path, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  early.answers.set(path, answer);
  return answer;
}

/** The app reads the answer itself. */
async function queryOf(view: string, answer: Response): Promise<string | undefined> {
  if (!answer.ok) return undefined;
  const { items } = (await answer.clone().json()) as Views;
  return items?.find(({ id }) => id === view)?.query;
}

/** The rows that the address names. What has been changed since somebody is told of from the moment the session was asked, so rows
 * are asked for after it. */
async function list(name: string, filter: string | null): Promise<void> {
  const view = decodeURIComponent(name);
  const [who, defined] = await Promise.all([ask(session), filter ? undefined : ask(views)]);
  if (!who.ok) return early.answers.clear();
  const query = filter ?? (defined && (await queryOf(view, defined)));
  const path = query && `/api/v1/tickets?${new URLSearchParams({ q: query, limit: String(rows) })}`;
  if (path && !early.known.has(path)) await ask(path);
}

function begin(): void {
  // Signing in sets it: without it nobody is here.
  if (!document.cookie.includes('XSRF-TOKEN=')) return;
  const { pathname, search } = window.location;
  const view = /^\/inbox\/([^/]+)/.exec(pathname)?.[1] ?? (/^\/(inbox)?$/.test(pathname) ? 'open' : undefined);
  // What fails here is asked for again by the app, which says so.
  if (view) list(view, new URLSearchParams(search).get('q')).catch(() => early.answers.clear());
}

begin();
