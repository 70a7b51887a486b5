import { call } from '@goodword/api-client';
import type { Place } from '@goodword/forms';
import { queryOptions } from '@tanstack/react-query';

export interface OwnTexts {
  launcher?: string;
  greeting?: string;
  away?: string;
}

/** How a brand chats. */
export interface Widget {
  enabled: boolean;
  colour: string;
  position: 'left' | 'right';
  /** Null: the visitor's own, where we speak it. */
  language: string | null;
  /** In the brand's own words, by language. */
  texts: Record<string, OwnTexts>;
  identify: 'off' | 'optional' | 'required';
  rating: boolean;
  /** That one agent has at once. */
  mostChats: number;
  team: string | null;
  /** Asked with the first words: fields of tickets by key, of contacts as `contact.` and key. */
  questions: Place[];
  hasSecret: boolean;
  version: number;
}

export const spoken = { en: 'English', de: 'Deutsch', ar: 'العربية' };

export function widgetQuery(brand: string) {
  return queryOptions({
    queryKey: ['widgets', brand],
    queryFn: ({ signal }) => call<Widget>('GET', `/api/v1/widgets/${brand}`, { signal }),
  });
}

/** What a site puts on its pages. */
export function snippet(brand: string): string {
  return `<script async src="${window.location.origin}/widget.js" data-brand="${brand}"></script>`;
}
