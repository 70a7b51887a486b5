import { judge, path, read, wordsOf } from '@goodword/forms';
import type { Config, Question } from '../shared/config.ts';
import type { Conversation } from './conversation.ts';
import type { h as element } from './dom.ts';
import { words } from './texts/questions.ts';
import type { Waiting } from './types.ts';
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
  if (before) config.questions = (await asked(config)) ?? config.questions;
  const { form, focus } = made(conversation, before);
  box.replaceChildren(form);
  if (before) focus();
}

async function asked({ brand, language }: Config): Promise<Question[] | undefined> {
  try {
    const answer = await fetch(`/api/v1/chat/config/${encodeURIComponent(brand)}?lang=${language}`, { credentials: 'omit', cache: 'reload' });
    return ((await answer.json()) as Config).questions;
  } catch {
    return undefined;
  }
}

function made(conversation: Conversation, before: Waiting | undefined): { form: HTMLElement; focus: () => void } {
  const own = words();
  const { questions = [] } = conversation.config;
  const rows = questions.map((question) => rowOf(question, before?.answers?.[question.field] ?? ''));
  const text = h('textarea', { required: true, rows: '3', maxlength: '20000', dir: 'auto', 'aria-label': say('words'), placeholder: say('words') });
  text.value = before?.text ?? '';
  const judged = () => {
    const by = new Map(rows.map((row) => [row.question.field, row]));
    return judge(questions, (field) => wordsOf(by.get(field)?.question, by.get(field)?.given.value));
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
  const wrong = (): Row | undefined => {
    const { visible, missing } = judged();
    const shown = rows.filter(({ question }) => visible.includes(question.field));
    for (const row of shown) complain(row, missing.includes(row.question.field) ? own.missing : trouble(row));
    return shown.find((row) => row.trouble.textContent);
  };
  const send = (event: Event) => {
    event.preventDefault();
    const first = wrong();
    if (first) return first.given.focus();
    const { visible } = judged();
    const answers = Object.fromEntries(rows.filter(({ question }) => visible.includes(question.field)).map(({ question, given }) => [question.field, given.value]));
    if (before) conversation.outbox.remove(before.id);
    conversation.say(text.value.trim() || text.value, before?.files ?? [], answers);
  };
  const form = h(
    'form',
    { class: 'ask', oninput: settle, onsubmit: send },
    before && h('p', { class: 'trouble', role: 'alert' }, own.refused),
    ...rows.map(({ row }) => row),
    text,
    h('p', { class: 'choices' }, h('button', { class: 'primary' }, own.begin)),
  );
  settle();
  return { form, focus: () => (before && wrong() ? wrong()! : (rows[0] ?? { given: text })).given.focus() };
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
