import { call } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export interface TagUse {
  tag: string;
  count: number;
  /** There are more than counted. */
  more: boolean;
  /** What is about to happen to it. */
  change?: { id: string; becomes?: string | null } | null;
}

interface Page {
  items: TagUse[];
  next?: string | null;
}

const most = 1000;

/** The tags of the workspace, by their letters. */
export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: async ({ signal }) => {
    const tags: TagUse[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 200, cursor };
      const page: Page = await call<Page>('GET', '/api/v1/tags', { query, signal });
      tags.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor && tags.length < most);
    return tags;
  },
});
