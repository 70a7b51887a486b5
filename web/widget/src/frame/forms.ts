import type { Conversation } from './conversation.ts';
import { h } from './dom.ts';
import { say } from './words.ts';

type Given = Record<string, string>;

interface Form {
  ask: string;
  fields: HTMLElement[];
  submit: string;
  /** Beside the button. */
  more?: HTMLElement;
  done: (given: Given) => Promise<unknown>;
}

function form({ ask, fields, submit, more, done }: Form): HTMLElement {
  const trouble = h('p', { class: 'trouble', role: 'alert' });
  const button = h('button', { class: 'primary' }, submit);
  return h(
    'form',
    {
      class: 'ask',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        button.disabled = true;
        trouble.textContent = '';
        const given = Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement)) as Given;
        done(given)
          .catch(() => (trouble.textContent = say('failed', say('trouble'))))
          .finally(() => (button.disabled = false));
      },
    },
    h('p', {}, ask),
    ...fields,
    h('p', { class: 'choices' }, button, more),
    trouble,
  );
}

function field(name: string, label: string, type: string, value = ''): HTMLElement {
  return h('input', { name, required: true, 'aria-label': label, placeholder: label, type, value, maxlength: '254', autocomplete: name, dir: 'auto' });
}

/** "Where should we answer if you leave?" */
export function emailQuestion(conversation: Conversation): HTMLElement {
  return form({
    ask: say('askEmail'),
    fields: [field('email', say('email'), 'email')],
    submit: say('keep'),
    more: h('button', { type: 'button', onclick: () => void conversation.act('/email', { skip: true }).catch(() => {}) }, say('skip')),
    done: (given) => conversation.act('/email', given),
  });
}

export function ratingQuestion(conversation: Conversation): HTMLElement {
  const comment = h('textarea', { name: 'comment', rows: '2', maxlength: '2000', dir: 'auto', 'aria-label': say('comment'), placeholder: say('comment') });
  const rate = (good: boolean) => () =>
    void conversation.act('/rating', { good, ...(comment.value.trim() ? { comment: comment.value.trim() } : {}) }).catch(() => {});
  return h(
    'div',
    { class: 'ask', role: 'group', 'aria-label': say('rate') },
    h('p', {}, say('rate')),
    comment,
    h('p', { class: 'choices' }, h('button', { class: 'primary', onclick: rate(true) }, say('good')), h('button', { onclick: rate(false) }, say('bad'))),
  );
}

export function transcriptQuestion(conversation: Conversation, close: (said?: string) => void): HTMLElement {
  return form({
    ask: say('transcript'),
    fields: [field('email', say('email'), 'email', conversation.chat?.email ?? '')],
    submit: say('send'),
    more: h('button', { type: 'button', onclick: () => close() }, say('cancel')),
    done: async (given) => {
      await conversation.act('/transcript', given);
      close(say('transcriptSent', given.email ?? ''));
    },
  });
}

export function forgetQuestion(conversation: Conversation, close: (said?: string) => void): HTMLElement {
  return form({
    ask: say('forgetSure'),
    fields: [],
    submit: say('forget'),
    more: h('button', { type: 'button', onclick: () => close() }, say('cancel')),
    done: async () => {
      await conversation.forget();
      close(say('forgotten'));
    },
  });
}
