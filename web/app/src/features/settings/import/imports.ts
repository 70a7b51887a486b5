import { api, body, call, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';

export type Import = Schemas['ImportResponse'];
type Remark = Schemas['RemarkResponse'];

export const sources = ['mbox', 'maildir', 'eml', 'csv', 'zendesk', 'freshdesk', 'kayako'] as const;
export type Source = (typeof sources)[number];

const goingOn = new Set(['waiting', 'running', 'undoing']);
const lookEvery = 1_000;

export function isGoingOn({ state }: Import): boolean {
  return goingOn.has(state);
}

/** Newest first; looked at again each second while one goes on. */
export const importPages = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam, signal }) =>
    body(api.GET('/api/v1/imports', { params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isGoingOn)) ? lookEvery : false),
});

export function remarkPages(id: string) {
  return infiniteQueryOptions({
    queryKey: ['import-remarks', id],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/imports/{id}/remarks', {
          params: { path: { id }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: { items: Remark[]; next: string | null }) => page.next ?? undefined,
  });
}

export interface Wanted {
  source: Source;
  file: File;
  dry: boolean;
  closed: boolean;
  /** What headings of a table mean, as far as somebody said so. */
  columns: Record<string, string>;
}

export function begin({ source, file, dry, closed, columns }: Wanted): Promise<Import> {
  return call<Import>('POST', '/api/v1/imports', {
    query: { source, name: file.name, dry: String(dry), closed: String(closed), column: Object.entries(columns).map(([heading, meaning]) => `${heading}=${meaning}`) },
    body: file,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
}

export function change(id: string, how: 'stop' | 'resumption' | 'undoing'): Promise<Import> {
  return call<Import>('POST', `/api/v1/imports/${id}/${how}`, {});
}
