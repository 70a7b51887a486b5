import type { VisitorHere } from './connection.ts';
import type { StreamEvent } from './stream.ts';

/** Browsers say every three seconds that somebody still writes. */
const believed = 6000;

/** The other ends of chats: whether they are there, and write, until they have said it or stop. */
export class Visitors {
  private known: Record<string, VisitorHere> = {};
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly changed: (known: Record<string, VisitorHere>) => void;

  constructor(changed: (known: Record<string, VisitorHere>) => void) {
    this.changed = changed;
  }

  hear(ticket: string, now: VisitorHere): void {
    clearTimeout(this.timers.get(ticket));
    this.timers.delete(ticket);
    if (now.typing) this.timers.set(ticket, setTimeout(() => this.hear(ticket, { ...now, typing: false }), believed));
    this.known = { ...this.known, [ticket]: now };
    this.changed(this.known);
  }

  /** What was being written has come. */
  follow(events: StreamEvent[]): void {
    for (const { event, subject, actor } of events) {
      const said = event === 'message.added' && typeof actor === 'object' && actor.kind === 'contact';
      const now = this.known[subject.id];
      if (said && now?.typing) this.hear(subject.id, { ...now, typing: false });
    }
  }

  close(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }
}
