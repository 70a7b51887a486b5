import { replaced } from './log.ts';
import type { Chat, History, Message } from './types.ts';

/** What a device knows of a conversation. */
export class Known {
  chat: Chat | undefined;
  messages: Message[] = [];
  /** There are older messages than these. */
  more = false;
  /** Nothing here is older than this. */
  cursor = '';
  get open(): boolean {
    return this.chat !== undefined && this.chat.state !== 'ended';
  }

  replace(history: History): void {
    const kept = replaced(this.messages, history);
    this.messages = kept.messages;
    this.more = kept.keptOlder ? this.more : history.more;
    this.cursor = history.cursor;
  }

  withdraw(seq: number): void {
    this.messages = this.messages.filter((one) => one.seq !== seq);
  }

  /** Numbers count anew: of another person, or of another chat. */
  reset(keepWords = false): void {
    if (!keepWords) this.messages = [];
    this.chat = undefined;
    this.cursor = '';
  }
}
