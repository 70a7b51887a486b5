import type { Message } from '../thread/conversation.ts';
import type { Entry } from '../thread/timeline.ts';
import type { Side } from './sides.ts';

export type Folded = Entry | { kind: 'side'; key: string; side: Side; messages: Message[] };

/** Puts what belongs to a side conversation together, where its last message stands. */
export function fold(entries: Entry[], sides: Side[]): Folded[] {
  const sideOf = new Map(sides.flatMap((side) => (side.messages ?? []).map((message) => [message, side] as const)));
  const gathered = new Map<string, Message[]>();
  for (const entry of entries) {
    const side = entry.kind === 'message' ? sideOf.get(entry.message.id ?? '') : undefined;
    if (entry.kind === 'message' && side) gathered.set(side.id ?? '', [...(gathered.get(side.id ?? '') ?? []), entry.message]);
  }
  return entries.flatMap((entry): Folded[] => {
    const side = entry.kind === 'message' ? sideOf.get(entry.message.id ?? '') : undefined;
    if (entry.kind !== 'message' || !side) return [entry];
    const messages = gathered.get(side.id ?? '') ?? [];
    return messages.at(-1)?.id === entry.message.id ? [{ kind: 'side', key: side.id ?? '', side, messages }] : [];
  });
}
