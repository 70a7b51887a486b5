import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Question } from '../shared/config.ts';
import { h } from './dom.ts';
import { FakeServer } from './fake.ts';
import { ask, leave } from './questions.ts';
import { anotherDesk, tab, until, type Tab } from './testing.ts';
import { uuid } from './uuid.ts';
import { View } from './view.ts';
import { say, speak } from './words.ts';

const always = { all: [] };
const lamp = { field: 'product', is: ['lamp'] };

function question(field: string, kind: string, more: Partial<Question> = {}): Question {
  return { field, kind, name: `The ${field}`, help: '', options: [], ...more };
}

const questions: Question[] = [
  question('product', 'choice', { requiredIf: always, options: ['lamp', 'chair', 'gone'].map((key) => ({ key, name: key, active: key !== 'gone' })) }),
  question('serial', 'text', { visibleIf: lamp, requiredIf: always }),
  question('contact.seats', 'number', { help: 'About' }),
];

let server: FakeServer;

beforeEach(async () => {
  localStorage.clear();
  server = new FakeServer();
  server.install();
  await speak('en');
});
afterEach(() => {
  anotherDesk();
  server.uninstall();
});

async function asked(one: Tab): Promise<HTMLElement> {
  const box = h('div');
  document.body.replaceChildren(box);
  await ask(box, one.conversation, h, say);
  return box;
}

function fill(box: HTMLElement, field: string, value: string): void {
  const given = box.querySelector<HTMLInputElement>(`[id="question-${field}"]`)!;
  given.value = value;
  given.dispatchEvent(new Event('input', { bubbles: true }));
}

function send(box: HTMLElement, text: string): void {
  box.querySelector('textarea')!.value = text;
  box.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
}

const troubles = (box: HTMLElement) => [...box.querySelectorAll('.trouble')].map((one) => one.textContent);
const shown = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('form > div')].filter((row) => !row.hidden).map((row) => row.querySelector('label')!.textContent);

describe('the questions before a chat', () => {
  it('show and demand what the rules say of what is typed', async () => {
    const box = await asked(tab({ questions }));
    expect(shown(box)).toEqual(['The product', 'The contact.seats (if you like)']);
    fill(box, 'product', 'lamp');
    expect(shown(box)).toEqual(['The product', 'The serial', 'The contact.seats (if you like)']);
    expect([...box.querySelectorAll('option')].map((one) => one.value)).toEqual(['', 'lamp', 'chair']);
  });

  it('say what is missing and wrong, and send nothing then', async () => {
    const one = tab({ questions });
    const box = await asked(one);
    fill(box, 'product', 'lamp');
    fill(box, 'contact.seats', 'many');
    send(box, 'It is dark');
    expect(troubles(box)).toEqual(['', 'Please say this.', 'This is no number.']);
    expect(one.conversation.waiting).toEqual([]);
  });

  it('go with the first words, without what is not shown', async () => {
    const one = tab({ questions });
    const box = await asked(one);
    fill(box, 'product', 'lamp');
    fill(box, 'serial', 'A-17');
    fill(box, 'product', 'chair');
    send(box, 'It is dark');
    await until(() => one.conversation.messages.length === 1);
    expect(server.called('POST /messages')[0]?.body).toMatchObject({ text: 'It is dark', answers: { product: 'chair', 'contact.seats': '' } });
    expect(server.called('POST /messages')[0]?.body).not.toHaveProperty('answers.serial');
  });

  it('stand where one writes until the first words are said', async () => {
    const one = tab({ questions });
    const view = new View(one.conversation, () => undefined);
    await until(() => document.querySelector('#question-product') !== null);
    expect(document.querySelector('.composer')).toBeNull();
    view.focus();
    expect(document.activeElement?.id).toBe('question-product');
    one.conversation.say('It is dark', [], { product: 'chair' });
    view.draw();
    expect(document.querySelector('.composer')).not.toBeNull();
    expect(document.querySelector('#question-product')).toBeNull();
  });

  it('stand there again with all that was said when the server wants something else', async () => {
    const one = tab({ questions: [] });
    server.fail('POST /messages', { status: 422, body: { code: 'answers-refused' } });
    one.conversation.say('It is dark', [], { product: 'lamp' });
    await until(() => one.conversation.waiting[0]?.refused === 'answers-refused');
    server.fail(`GET /config/${one.conversation.config.brand}`, { body: { questions } });
    const box = await asked(one);
    expect(box.querySelector('textarea')!.value).toBe('It is dark');
    expect(box.querySelector('select')!.value).toBe('lamp');
    expect(troubles(box).slice(1)).toEqual(['', 'Please say this.', '']);
    fill(box, 'serial', 'A-17');
    send(box, 'It is dark');
    await until(() => one.conversation.messages.length === 1);
    expect(one.conversation.waiting).toEqual([]);
    expect(server.messages).toHaveLength(1);
  });
});

describe('what is left while nobody is there', () => {
  const offline = { online: false, minutes: null, back: null };

  function left(one: Tab): HTMLElement {
    const box = h('div');
    document.body.replaceChildren(box);
    leave(box, one.conversation, h, say, uuid);
    box.querySelector<HTMLInputElement>('[name=name]')!.value = 'Rosa';
    box.querySelector<HTMLInputElement>('[name=email]')!.value = 'rosa@klein.example';
    return box;
  }

  it('goes with answers to what the brand asks', async () => {
    server.fail('POST /offline', { status: 201, body: { number: 7 } });
    const box = left(tab({ questions }));
    send(box, 'It is dark');
    expect(troubles(box).slice(0, 3)).toEqual(['Please say this.', '', '']);
    expect(server.called('POST /offline')).toEqual([]);
    fill(box, 'product', 'chair');
    send(box, 'It is dark');
    await until(() => box.textContent!.includes('number 7'));
    expect(server.called('POST /offline')[0]?.body).toMatchObject({
      name: 'Rosa',
      email: 'rosa@klein.example',
      text: 'It is dark',
      answers: { product: 'chair', 'contact.seats': '' },
    });
  });

  it('is tried again under the id it had, and other words under another', async () => {
    server.fail('POST /offline', 'unreachable', 'unreachable', { status: 201, body: { number: 7 } });
    const box = left(tab({}));
    const tried = async (text: string, times: number) => {
      send(box, text);
      await until(() => server.called('POST /offline').length === times && !box.querySelector('button')?.disabled);
    };
    await tried('It is dark', 1);
    expect(troubles(box).at(-1)).toContain('cannot be reached');
    await tried('It is dark', 2);
    await tried('It is dark here', 3);
    const ids = server.called('POST /offline').map((call) => (call.body as { id: string }).id);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('stays when the server wants to know more, and shows what', async () => {
    const one = tab({ questions: [] });
    server.fail('POST /offline', { status: 422, body: { code: 'answers-refused' } });
    server.fail(`GET /config/${one.conversation.config.brand}`, { body: { questions } });
    const box = left(one);
    send(box, 'It is dark');
    await until(() => troubles(box).includes('Please say this.'));
    expect(box.querySelector('textarea')!.value).toBe('It is dark');
  });

  it('is what one sees when nobody is there', async () => {
    const view = new View(tab({ questions, availability: offline }).conversation, () => undefined);
    await until(() => document.querySelector('[name=email]') !== null);
    expect(document.querySelector('#question-product')).not.toBeNull();
    view.focus();
  });
});
