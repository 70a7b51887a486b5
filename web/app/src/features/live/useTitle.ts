import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { countQuery } from '../inbox/tickets/tickets.ts';
import { useFailures } from './failures.ts';

/** How many of my tickets hold something unread, or a reply that did not leave, in the title of the tab. */
export function useTitle(): void {
  const { data } = useQuery(countQuery('is:unread assignee:me'));
  const count = (data?.count ?? 0) + useFailures();
  useEffect(() => {
    document.title = count > 0 ? `(${count}) Goodword` : 'Goodword';
  }, [count]);
}
