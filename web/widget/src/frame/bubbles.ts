import type { Conversation } from './conversation.ts';
import { h, type Drawn } from './dom.ts';
import type { Message, SharedFile, Waiting } from './types.ts';
import { say, sizeOf, timeOf } from './words.ts';

const link = /https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]]/g;
const drawable = /^image\/(png|jpeg|gif|webp)$/;

/** Everything that has been said, the newest last. */
export function bubbles(conversation: Conversation, drawn: Drawn): HTMLElement[] {
  const { messages, seen } = conversation;
  const lastOwn = messages.findLast((one) => one.from === 'visitor')?.id;
  const now = new Date();
  const said = messages.map((message, index) => {
    const follows = messages[index - 1]?.from === message.from && messages[index - 1]?.agent?.name === message.agent?.name;
    const state = message.id === lastOwn && conversation.waiting.length === 0 ? say(message.seq <= seen ? 'seen' : 'sent') : '';
    return drawn.part(message.id, [message, follows, state], () => bubble(message, follows, state, now));
  });
  const unsaid = conversation.waiting.map((one) => drawn.part(one.id, one, () => unsentBubble(one, conversation)));
  return [...said, ...unsaid];
}

function bubble(message: Message, follows: boolean, state: string, now: Date): HTMLElement {
  const { from, agent, text, files, at } = message;
  if (from === 'system') return h('p', { class: 'event' }, text);
  const own = from === 'visitor';
  const name = own ? say('you') : from === 'bot' ? say('bot') : (agent?.name ?? say('team'));
  const time = timeOf(at, now);
  return h(
    'article',
    { class: 'said', 'data-from': own ? 'visitor' : 'team', 'data-follows': follows, 'aria-label': `${name}, ${time}` },
    !own && !follows && h('p', { class: 'by' }, name),
    inside(text, files),
    h('p', { class: 'state' }, time, state && ` · ${state}`),
  );
}

function unsentBubble(one: Waiting, { outbox }: Conversation): HTMLElement {
  const { id, text, files, refused } = one;
  const choices = refused
    ? [
        say('failed', say(refused === 'identity-required' ? 'signIn' : 'refused')),
        h('button', { onclick: () => outbox.again(id) }, say('again')),
        h('button', { onclick: () => outbox.remove(id) }, say('drop')),
      ]
    : [say('sending')];
  return h('article', { class: 'said', 'data-from': 'visitor', 'data-waiting': true }, inside(text, files), h('p', { class: 'state' }, ...choices));
}

function inside(text: string, files: SharedFile[] | undefined): HTMLElement {
  return h('div', { class: 'bubble', dir: 'auto' }, text && words(text), ...fileLinks(files));
}

/** Plain words whose addresses can be followed. */
function words(text: string): HTMLElement {
  const paragraph = h('p');
  let end = 0;
  for (const found of text.matchAll(link)) {
    paragraph.append(text.slice(end, found.index), h('a', { href: found[0], target: '_blank', rel: 'noopener noreferrer nofollow' }, found[0]));
    end = found.index + found[0].length;
  }
  paragraph.append(text.slice(end));
  return paragraph;
}

function fileLinks(files: SharedFile[] = []): HTMLElement[] {
  return files.map(({ name, type, bytes, url }) => {
    const picture = url && drawable.test(type) && h('img', { src: url, alt: '', loading: 'lazy' });
    return h('a', { class: 'file', href: url, target: '_blank', rel: 'noopener', download: picture ? undefined : name }, picture, `${name} · ${sizeOf(bytes)}`);
  });
}
