import type { Message } from '../thread/conversation.ts';
import type { Ticket } from '../tickets/tickets.ts';

export interface Recipients {
  to: string[];
  cc: string[];
  bcc: string[];
}

export const nobody: Recipients = { to: [], cc: [], bcc: [] };

/** Whom a reply goes to unless somebody says otherwise: the requester, and those in copy of the last mail from outside. */
export function answerTo(ticket: Ticket, messages: Message[]): Recipients {
  const email = ticket.requester?.email;
  const last = messages.findLast((message) => (message.kind === 'inbound' && !message.automatic) || message.kind === 'reply');
  const copies = (last?.addresses ?? []).filter((one) => one.role === 'cc').map((one) => one.address ?? '');
  return { to: email ? [email] : [], cc: [...new Set(copies)].filter((one) => one && one !== email), bcc: [] };
}
