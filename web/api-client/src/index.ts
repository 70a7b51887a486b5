import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './generated/schema.ts';
import { reach } from './reach.ts';
import { Refused, refusal } from './refused.ts';

export { call, type Call } from './call.ts';
export { Refused } from './refused.ts';
export type Schemas = components['schemas'];

const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function cookie(name: string): string | undefined {
  return document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** The session cookie goes by itself; a change must prove that it comes from our page. */
export function csrf(): Record<string, string> {
  const token = cookie('XSRF-TOKEN');
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {};
}

const middleware: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept', 'application/json');
    if (changes.has(request.method)) {
      for (const [name, value] of Object.entries(csrf())) request.headers.set(name, value);
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await refusal(response);
    return undefined;
  },
  onError() {
    return Refused.unreachable();
  },
};

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', fetch: reach });
api.use(middleware);

/** The body of an answer, or the refusal as an exception. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

/** For the operations whose answer the description does not type. */
export async function bodyAs<T>(answer: Promise<{ data?: unknown }>): Promise<T> {
  return (await answer).data as T;
}
