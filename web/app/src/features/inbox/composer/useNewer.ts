import { useState } from 'react';
import { useMe } from '../../access/session.ts';
import type { Message } from '../thread/conversation.ts';

/** Whether somebody else said something since I began to write. */
export function useNewer(messages: Message[], writing: boolean) {
  const me = useMe();
  const others = messages.filter((one) => one.author?.id !== me.id);
  const last = others.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(last);
  if (!writing && last > seen) setSeen(last);
  return { news: writing && last > seen, acknowledge: () => setSeen(last) };
}
