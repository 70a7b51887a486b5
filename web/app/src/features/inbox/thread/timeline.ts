import type { Happening, Message } from './conversation.ts';

export type Entry =
  | { kind: 'message'; key: string; message: Message }
  | { kind: 'events'; key: string; events: Happening[] };

/** Told by the messages themselves, or of no use to a reader. */
const silent = new Set(['message.added', 'ticket.opened', 'ticket.participant-added', 'ask.sent', 'file-link.fetched', 'side.written', 'side.answered']);

/** What a ticket is born with needs no telling. */
const opening = 3000;

/** Who gives work out by rule says why in an event of its own. */
function isToldByPlacing({ event, actor }: Happening): boolean {
  return event === 'ticket.assignee-changed' && actor?.kind === 'system' && actor.name === 'routing';
}

/** Messages in their order, and what happened between them, neighbours folded together. */
export function timeline(messages: Message[], history: Happening[]): Entry[] {
  const begun = Date.parse(messages[0]?.createdAt ?? '') + opening;
  const events = history
    .filter((one) => !silent.has(one.event ?? '') && !isToldByPlacing(one))
    .filter((one) => one.event === 'ticket.placed' || !(Date.parse(one.at ?? '') < begun && one.actor?.kind !== 'agent'))
    .toReversed();
  const entries: Entry[] = [];
  let next = 0;
  const until = (time: string | undefined) => {
    const group: Happening[] = [];
    for (let event = events[next]; event && (time === undefined || (event.at ?? '') < time); event = events[next]) {
      group.push(event);
      next += 1;
    }
    const [first] = group;
    if (first) entries.push({ kind: 'events', key: `events ${first.at}`, events: group });
  };
  for (const message of messages) {
    until(message.createdAt);
    entries.push({ kind: 'message', key: message.id ?? '', message });
  }
  until(undefined);
  return entries;
}
