import { useState } from 'react';
import { useMe } from '../../access/session.ts';
import type { Message } from '../thread/conversation.ts';

/** Whether somebody else said something since I began to write. What was there before I saw any of it is no news: who writes
 * while the conversation loads has missed nothing. */
export function useNewer(messages: Message[], writing: boolean) {
  const me = useMe();
  const others = messages.filter((one) => one.author?.id !== me.id);
  const last = others.at(-1)?.seq ?? 0;
  const loaded = messages.length > 0;
  const [seen, setSeen] = useState(loaded ? last : undefined);
  if (loaded && (seen === undefined || (!writing && last > seen))) setSeen(last);
  return { news: writing && seen !== undefined && last > seen, acknowledge: () => setSeen(last) };
}
