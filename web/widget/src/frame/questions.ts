import { judge, path, read, wordsOf } from '@goodword/forms';
import type { Config, Question } from '../shared/config.ts';
import type { Conversation } from './conversation.ts';
import type { h as element } from './dom.ts';
import { words } from './texts/questions.ts';
import type { Waiting } from './types.ts';
import type { uuid as newId } from './uuid.ts';
import type { say as saying } from './words.ts';

type Given = HTMLInputElement | HTMLSelectElement;

interface Row {
  question: Question;
  row: HTMLElement;
  given: Given;
  /** Beside the name. */
  note: HTMLElement;
  trouble: HTMLElement;
}

let h: typeof element;
let say: typeof saying;

/**
 * Asks what the brand wants to know with the first words; what the server refused stands in it again. What makes elements and
 * speaks is handed in: an import of it would make the panel heavier for everybody.
 */
export async function ask(box: HTMLElement, conversation: Conversation, make: typeof element, speak: typeof saying): Promise<void> {
  h = make;
  say = speak;
  const { config } = conversation;
  const before = conversation.waiting.find((one) => one.refused === 'answers-refused');
  // The brand asks something else than when this page was opened.
  if (before) config.questions = (await asking(config)) ?? config.questions;
  const { form, focus } = made(conversation, before);
  box.replaceChildren(form);
  if (before) focus();
}

async function asking({ brand, language }: Config): Promise<Question[] | undefined> {
  try {
    const answer = await fetch(`/api/v1/chat/config/${encodeURIComponent(brand)}?lang=${language}`, { credentials: 'omit', cache: 'reload' });
    return ((await answer.json()) as Config).questions;
  } catch {
    return undefined;
  }
}

/** Questions as they stand in a form, with the rules that show and demand them. */
interface Asked {
  rows: HTMLElement[];
  settle: () => void;
  /** Says beside each what is missing or wrong, and goes to the first. */
  wrong: () => boolean;
  answers: () => Record<string, string>;
}

function questioned({ questions = [] }: Config, before: Record<string, string> = {}): Asked {
  const own = words();
  const rows = questions.map((question) => rowOf(question, before[question.field] ?? ''));
  const judged = () => {
    const by = new Map(rows.map((row) => [row.question.field, row]));
    return judge(questions, (field) => wordsOf(by.get(field)?.question, by.get(field)?.given.value));
  };
  const seen = () => {
    const { visible } = judged();
    return rows.filter(({ question }) => visible.includes(question.field));
  };
  const settle = () => {
    const { visible, required } = judged();
    for (const { question, row, given, note } of rows) {
      row.hidden = !visible.includes(question.field);
      const needed = required.includes(question.field);
      given.setAttribute('aria-required', String(needed));
      note.textContent = needed ? '' : ` (${own.optional})`;
    }
  };
  const wrong = () => {
    const { missing } = judged();
    for (const row of seen()) complain(row, missing.includes(row.question.field) ? own.missing : trouble(row));
    const first = seen().find((row) => row.trouble.textContent);
    first?.given.focus();
    return Boolean(first);
  };
  const answers = () => Object.fromEntries(seen().map(({ question, given }) => [question.field, given.value]));
  settle();
  return { rows: rows.map(({ row }) => row), settle, wrong, answers };
}

function area(value = ''): HTMLTextAreaElement {
  const text = h('textarea', { required: true, rows: '3', maxlength: '20000', dir: 'auto', 'aria-label': say('words'), placeholder: say('words') });
  text.value = value;
  return text;
}

const alert = (text = '') => h('p', { class: 'trouble', role: 'alert' }, text);

const go = (text: string) => h('p', { class: 'choices' }, h('button', { class: 'primary' }, text));

function made(conversation: Conversation, before: Waiting | undefined): { form: HTMLElement; focus: () => void } {
  const own = words();
  const asked = questioned(conversation.config, before?.answers);
  const text = area(before?.text);
  const send = (event: Event) => {
    event.preventDefault();
    if (asked.wrong()) return;
    if (before) conversation.outbox.remove(before.id);
    conversation.say(text.value.trim() || text.value, before?.files ?? [], asked.answers());
  };
  const form = h('form', { class: 'ask', oninput: asked.settle, onsubmit: send }, before && alert(own.refused), ...asked.rows, text, go(own.begin));
  const focus = () => before && !asked.wrong() && (form.querySelector<HTMLElement>('div:not([hidden]) :is(input, select)') ?? text).focus();
  return { form, focus };
}

/** Nobody is there: words that are answered by mail. What was typed stays until it has arrived, under one id. */
export function leave(box: HTMLElement, conversation: Conversation, make: typeof element, speak: typeof saying, uuid: typeof newId): void {
  h = make;
  say = speak;
  const { config } = conversation;
  const line = (name: 'name' | 'email') => {
    const label = say(name);
    return h('input', { name, required: true, type: name === 'email' ? name : 'text', 'aria-label': label, placeholder: label, maxlength: '254', autocomplete: name, dir: 'auto' });
  };
  const show = () => {
    const [name, email, text, said] = [line('name'), line('email'), area(), alert()];
    let asked = questioned(config);
    const rows = h('div', {}, ...asked.rows);
    let id = uuid();
    let tried = '';
    const send = async (event: Event) => {
      event.preventDefault();
      if (asked.wrong()) return;
      const { value } = text;
      // The server knows words by their id.
      if (tried && tried !== value) id = uuid();
      tried = value;
      button.disabled = true;
      said.textContent = '';
      try {
        const left = { id, brand: config.brand, name: name.value, email: email.value, text: value, answers: asked.answers() };
        const { number } = await conversation.act<{ number: number }>('/offline', left);
        conversation.left = true;
        const again = h('button', { onclick: show }, say('another'));
        box.replaceChildren(h('p', { role: 'status' }, say('offlineSent', number, email.value)), h('p', {}, again));
        again.focus();
      } catch (refused) {
        if ((refused as { code?: string }).code !== 'answers-refused') said.textContent = say('failed', say('trouble'));
        else {
          const given = asked.answers();
          config.questions = (await asking(config)) ?? config.questions;
          asked = questioned(config, given);
          rows.replaceChildren(...asked.rows);
          said.textContent = words().refused;
          asked.wrong();
        }
      }
      button.disabled = false;
    };
    const choices = go(say('send'));
    const button = choices.firstChild as HTMLButtonElement;
    box.replaceChildren(
      h('form', { class: 'ask', oninput: () => asked.settle(), onsubmit: send }, h('p', {}, config.texts.away ?? say('offline')), name, email, rows, text, choices, said),
    );
  };
  box.className = 'page';
  show();
}

function trouble({ question, given }: Row): string {
  const found = read(question, given.value);
  const why = found && 'wrong' in found ? found.wrong : '';
  return why ? (words()[why as 'number'] ?? say('refused')).replace('{0}', question.currency ?? '') : '';
}

function complain({ given, trouble: line }: Row, sentence: string): void {
  line.textContent = sentence;
  given.setAttribute('aria-invalid', String(Boolean(sentence)));
}

function rowOf(question: Question, value: string): Row {
  const id = `question-${question.field}`;
  const note = h('span');
  const line = h('p', { class: 'trouble', role: 'alert', id: `${id}-trouble` });
  const given = input(question, { id, 'aria-describedby': `${id}-trouble ${id}-help`, dir: 'auto' });
  given.value = value;
  const help = h('p', { class: 'by', id: `${id}-help` }, question.help);
  return { question, given, note, trouble: line, row: h('div', {}, h('label', { for: id }, question.name, note), given, question.help && help, line) };
}

function input(question: Question, given: Record<string, string>): Given {
  const { kind, options } = question;
  if (options.length > 0)
    return h(
      'select',
      given,
      h('option', { value: '' }, words().choose),
      ...options
        .filter((option) => option.active)
        .map((option) => h('option', { value: option.key }, '\u2003'.repeat(path(question, option.key).length - 1) + option.name)),
    );
  if (kind === 'date') return h('input', { ...given, type: 'date' });
  return h('input', { ...given, type: 'text', maxlength: '2000', ...(kind === 'text' ? {} : { inputmode: 'decimal' }) });
}
