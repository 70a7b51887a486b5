import { csrf } from './index.ts';
import { reach } from './reach.ts';
import { Refused, refusal } from './refused.ts';

export interface Call {
  query?: Record<string, string | number | string[] | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

function address(path: string, query: Call['query'] = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((one) => [name, String(one)])));
  const search = new URLSearchParams(given).toString();
  return search ? `${path}?${search}` : path;
}

/** A request whose body is a file, or whose operation the description does not have. */
export async function call<T>(method: string, path: string, { query, body, headers, signal }: Call = {}): Promise<T> {
  const file = body instanceof Blob;
  const init: RequestInit = {
    method,
    signal,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(body !== undefined && !file ? { 'Content-Type': 'application/json' } : {}),
      ...(method === 'GET' ? {} : csrf()),
      ...headers,
    },
    body: body === undefined ? undefined : file ? body : JSON.stringify(body),
  };
  const response = await reach(new Request(address(path, query), init)).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw Refused.unreachable();
  });
  if (!response.ok) throw await refusal(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
