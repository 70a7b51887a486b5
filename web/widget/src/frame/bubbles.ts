import type { Conversation } from './conversation.ts';
import { h, type Drawn } from './dom.ts';
import type { Message, SharedFile, Waiting } from './types.ts';
import { say, sizeOf, timeOf } from './words.ts';

const link = /https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]]/g;
const drawable = /^image\/(png|jpeg|gif|webp)$/;

/** Everything that has been said, the newest last. */
export function bubbles(conversation: Conversation, drawn: Drawn): HTMLElement[] {
  const { messages, chat } = conversation;
  const lastOwn = messages.findLast((one) => one.from === 'visitor')?.id;
  const now = new Date();
  const said = messages.map((message, index) => {
    const follows = messages[index - 1]?.from === message.from && messages[index - 1]?.agent === message.agent;
    const state = message.id === lastOwn && conversation.waiting.length === 0 ? say(message.seq <= (chat?.seen ?? 0) ? 'seen' : 'sent') : '';
    return drawn.part(message.id, [message, follows, state], () => bubble(message, follows, state, now, conversation));
  });
  const unsaid = conversation.waiting.map((one) => drawn.part(one.id, one, () => unsentBubble(one, conversation)));
  return [...said, ...unsaid];
}

function bubble(message: Message, follows: boolean, state: string, now: Date, conversation: Conversation): HTMLElement {
  const { from, agent, text, files, at } = message;
  if (from === 'system') return h('p', { class: 'event' }, text);
  const own = from === 'visitor';
  const name = own ? say('you') : from === 'bot' ? say('bot') : (agent || say('team'));
  const time = timeOf(at, now);
  return h(
    'article',
    { class: 'said', 'data-from': own ? 'visitor' : 'team', 'data-follows': follows, 'aria-label': `${name}, ${time}` },
    !own && !follows && h('p', { class: 'by' }, name),
    inside(text, files, conversation),
    h('p', { class: 'state' }, time, state && ` · ${state}`),
  );
}

function unsentBubble(one: Waiting, conversation: Conversation): HTMLElement {
  const { outbox } = conversation;
  const { id, text, files, refused } = one;
  const choices = refused
    ? [
        say('failed', say(refused === 'identity-required' ? 'signIn' : 'refused')),
        h('button', { onclick: () => outbox.again(id) }, say('again')),
        h('button', { onclick: () => outbox.remove(id) }, say('drop')),
      ]
    : [say('sending')];
  return h('article', { class: 'said', 'data-from': 'visitor', 'data-waiting': true }, inside(text, files, conversation), h('p', { class: 'state' }, ...choices));
}

function inside(text: string, files: SharedFile[] | undefined, conversation: Conversation): HTMLElement {
  return h('div', { class: 'bubble', dir: 'auto' }, text && words(text), ...fileLinks(files, conversation));
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

/** Pictures are shown, everything else is saved. */
function fileLinks(files: SharedFile[] = [], conversation: Conversation): HTMLElement[] {
  return files.map((file) => {
    const { name, type, bytes } = file;
    const save = async () => h('a', { href: await conversation.content(file), download: name }).click();
    const button = h('button', { class: 'file', onclick: () => void save() }, `${name} · ${sizeOf(bytes)}`);
    if (drawable.test(type)) void conversation.content(file).then((src) => button.prepend(h('img', { src, alt: '' })));
    return button;
  });
}
