import type { TFunction } from 'i18next';
import type { Message } from '../thread/conversation.ts';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

/** The last mail as one passes it on. */
export function forwarded(messages: Message[], t: TFunction): string {
  const last = messages.findLast((message) => message.kind === 'inbound') ?? messages.findLast((one) => one.kind === 'reply');
  if (!last) return '';
  const from = (last.addresses ?? []).find((one) => one.role === 'from');
  const who = escape(from?.name || from?.address || '');
  const words = last.html ?? `<p>${escape(last.text ?? '')}</p>`;
  return `<p></p><p>${t('compose.forwarded', { who })}</p><blockquote>${words}</blockquote>`;
}
