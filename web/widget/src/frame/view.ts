import { bubbles } from './bubbles.ts';
import { Composer } from './composer.ts';
import type { Conversation } from './conversation.ts';
import { arrange, Drawn, h, icon, iconButton } from './dom.ts';
import { emailQuestion, forgetQuestion, offlineForm, ratingQuestion, transcriptQuestion } from './forms.ts';
import { durationOf, say } from './words.ts';

type Question = (conversation: Conversation, close: (said?: string) => void) => HTMLElement;

/** The panel. Drawn again after each change, only where something is different. */
export class View {
  readonly #drawn = new Drawn();
  readonly #status = h('p', { class: 'status', role: 'status' });
  readonly #log = h('div', { class: 'log', role: 'log', 'aria-label': say('log'), tabindex: '0' });
  readonly #foot = h('div', { class: 'foot' });
  readonly #items = h('ul');
  readonly #menu: HTMLDetailsElement;
  readonly #composer: Composer;
  #question: Question | undefined;
  #notice: string | undefined;
  #answered = false;
  readonly #conversation: Conversation;
  readonly #close: () => void;

  constructor(conversation: Conversation, close: () => void) {
    this.#conversation = conversation;
    this.#close = close;
    this.#composer = new Composer(conversation);
    this.#menu = h('details', {}, h('summary', { class: 'icon', 'aria-label': say('menu'), title: say('menu') }, icon('more')), this.#items);
    document.title = conversation.config.name;
    document.body.replaceChildren(
      h(
        'main',
        {},
        h(
          'header',
          {},
          h('div', { class: 'who' }, h('h1', {}, conversation.config.name), this.#status),
          this.#menu,
          iconButton('cross', say('close'), close),
        ),
        this.#log,
        this.#foot,
      ),
    );
    addEventListener('keydown', (event) => this.#key(event));
    this.draw();
  }

  focus(): void {
    (this.#foot.querySelector<HTMLElement>('textarea, input:not([hidden])') ?? this.#log).focus();
  }

  draw(): void {
    const conversation = this.#conversation;
    const log = this.#log;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
    const height = log.scrollHeight;
    this.#status.textContent = this.#statusText();
    arrange(this.#log, this.#content());
    arrange(this.#foot, this.#footer());
    this.#drawMenu();
    if (atEnd) log.scrollTop = log.scrollHeight;
    else if (conversation.messages[0]?.id !== this.#first && this.#first) log.scrollTop += log.scrollHeight - height;
    this.#first = conversation.messages[0]?.id;
  }

  #first: string | undefined;

  #statusText(): string {
    const { online, config } = this.#conversation;
    if (!online) return say('away');
    return config.answersWithin ? say('within', durationOf(config.answersWithin)) : say('online');
  }

  #content(): HTMLElement[] {
    const conversation = this.#conversation;
    const drawn = this.#drawn;
    const { chat, config, typing, more } = conversation;
    const line = (key: string, text: string) => drawn.part(key, text, () => h('p', { class: 'event' }, text));
    const greeting = config.texts.greeting ?? say('greeting');
    return [
      more
        ? drawn.part('older', '', () => h('button', { class: 'older', onclick: () => void conversation.older() }, say('older')))
        : drawn.part('greeting', greeting, () => h('p', { class: 'greeting', dir: 'auto' }, greeting)),
      ...bubbles(conversation, drawn),
      ...(chat?.state === 'waiting' ? [line('waiting', chat.position ? say('place', chat.position) : say('waiting'))] : []),
      ...(chat?.state === 'ended' ? [line('ended', say('ended'))] : []),
      ...(conversation.gone ? [line('gone', say('gone'))] : []),
      ...(chat?.rating ? [line('rated', say('rated'))] : []),
      ...(this.#notice ? [line('notice', this.#notice)] : []),
      ...(typing !== undefined ? [drawn.part('typing', typing, () => h('p', { class: 'typing' }, say('writing', typing || say('team'))))] : []),
    ];
  }

  #footer(): HTMLElement[] {
    const conversation = this.#conversation;
    const drawn = this.#drawn;
    const question = this.#question;
    const { chat, config, online, open, live } = conversation;
    const close = (said?: string) => this.#ask(undefined, said);
    if (question) return [drawn.part('question', question.name, () => question(conversation, close))];
    if (config.identify === 'required' && !conversation.acted) return [drawn.part('sign-in', '', () => h('p', { class: 'ask' }, say('signIn')))];
    const away = !online && !open && conversation.waiting.length === 0;
    if (away || this.#answered)
      return [drawn.part('offline', '', () => offlineForm(conversation, () => ((this.#answered = true), this.draw())))];
    return [
      ...(live ? [] : [drawn.part('lost', '', () => h('p', { class: 'event', role: 'status' }, say('lost')))]),
      ...(open && !online ? [drawn.part('away', '', () => h('p', { class: 'event' }, say('away')))] : []),
      ...(open && chat?.askEmail ? [drawn.part('email', '', () => emailQuestion(conversation))] : []),
      ...(chat?.canRate && !chat.rating ? [drawn.part('rate', '', () => ratingQuestion(conversation))] : []),
      this.#composer.element,
    ];
  }

  #drawMenu(): void {
    const { chat, acted, open } = this.#conversation;
    this.#menu.hidden = !acted;
    const item = (text: string, run: () => void) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            onclick: () => {
              this.#menu.open = false;
              run();
            },
          },
          text,
        ),
      );
    const entries = this.#drawn.part('menu', [open, chat !== undefined], () =>
      h(
        'div',
        {},
        open && item(say('end'), () => void this.#conversation.act('/end', {}).catch(() => {})),
        chat !== undefined && item(say('transcript'), () => this.#ask(transcriptQuestion)),
        item(say('forget'), () => this.#ask(forgetQuestion)),
      ),
    );
    arrange(this.#items, Array.from(entries.childNodes).length > 0 ? Array.from(entries.childNodes) : Array.from(this.#items.childNodes));
  }

  #ask(question: Question | undefined, said?: string): void {
    this.#question = question;
    this.#notice = said;
    this.draw();
    this.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    if (this.#menu.open) this.#menu.open = false;
    else if (this.#question) this.#ask(undefined);
    else this.#close();
  }
}
