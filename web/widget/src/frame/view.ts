import { bubbles } from './bubbles.ts';
import { Composer } from './composer.ts';
import type { Conversation } from './conversation.ts';
import { arrange, Drawn, h, icon, iconButton } from './dom.ts';
import { emailQuestion, forgetQuestion, ratingQuestion, transcriptQuestion } from './forms.ts';
import { uuid } from './uuid.ts';
import { durationOf, say, timeOf } from './words.ts';

type Question = (conversation: Conversation, close: (said?: string) => void) => HTMLElement;
type Part = HTMLElement | false | null | undefined | '';

/** The panel. Drawn again after each change, only where something is different. */
export class View {
  readonly #drawn = new Drawn();
  #asked = 0;
  readonly #status = h('p', { class: 'status', role: 'status' });
  readonly #log = h('div', { class: 'log', role: 'log', 'aria-label': say('log'), tabindex: '0' });
  readonly #foot = h('div', { class: 'foot' });
  readonly #items = h('ul');
  readonly #menu: HTMLDetailsElement;
  readonly #composer: Composer;
  #question: Question | undefined;
  #notice: string | undefined;
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
        'section',
        { 'aria-label': conversation.config.name },
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
    (this.#foot.querySelector<HTMLElement>('select, textarea, input:not([hidden])') ?? this.#log).focus();
  }

  draw(): void {
    const log = this.#log;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
    this.#status.textContent = this.#statusText();
    arrange(this.#log, ...this.#content());
    arrange(this.#foot, ...this.#footer());
    this.#drawMenu();
    if (atEnd) log.scrollTop = log.scrollHeight;
  }

  #statusText(): string {
    const { online, minutes, back } = this.#conversation.config.availability;
    if (online) return minutes ? say('within', durationOf(minutes)) : say('online');
    return back ? say('back', timeOf(back, new Date(), 'long')) : say('away');
  }

  #line(key: string, text: string, look = 'event'): HTMLElement {
    return this.#drawn.part(key, text, () => h('p', { class: look, dir: 'auto' }, text));
  }

  #content(): Part[] {
    const conversation = this.#conversation;
    const { chat, config, more } = conversation;
    return [
      more
        ? this.#drawn.part('older', 0, () => h('button', { class: 'older', onclick: () => void conversation.older() }, say('older')))
        : this.#line('greeting', config.texts.greeting ?? say('greeting'), ''),
      ...bubbles(conversation, this.#drawn),
      chat?.state === 'waiting' && this.#line('waiting', say('waiting')),
      chat?.state === 'ended' && this.#line('ended', say('ended')),
      conversation.gone && this.#line('gone', say('gone')),
      typeof chat?.rating === 'boolean' && this.#line('rated', say('rated')),
      this.#notice && this.#line('notice', this.#notice),
      conversation.typing.theirs && this.#line('typing', say('writing', chat?.agent || say('team')), 'typing'),
    ];
  }

  #footer(): Part[] {
    const conversation = this.#conversation;
    const question = this.#question;
    const { chat, config, online, open, live } = conversation;
    const ask = (of: Question) => this.#drawn.part(of.name, of === question && this.#asked, () => of(conversation, (said) => this.#ask(undefined, said)));
    if (question) return [ask(question)];
    if (config.identify === 'required' && !conversation.acted) return [this.#line('signIn', say('signIn'), 'ask')];
    if (conversation.left || (!online && !open && conversation.waiting.length === 0)) return [this.#drawn.part('leave', 0, () => this.#later('leave'))];
    const refused = conversation.waiting.find((one) => one.refused === 'answers-refused');
    if (refused || (config.questions?.[0] && !chat && !conversation.waiting[0])) return [this.#drawn.part('ask', refused ?? 0, () => this.#later('ask'))];
    return [
      !live && this.#line('lost', say('lost')),
      open && !online && this.#line('away', this.#statusText()),
      open && chat?.askEmail && ask(emailQuestion),
      chat?.canRate && typeof chat.rating !== 'boolean' && ask(ratingQuestion),
      this.#composer.element,
    ];
  }

  /** Loaded when nobody is there, and by brands that ask; without it the server says what is missing. */
  #later(what: 'ask' | 'leave'): HTMLElement {
    const box = h('div');
    import('./questions.ts').then((part) => part[what](box, this.#conversation, h, say, uuid)).catch(() => box.append(this.#composer.element));
    return box;
  }

  #drawMenu(): void {
    const conversation = this.#conversation;
    const { chat, acted, open } = conversation;
    this.#menu.hidden = !acted;
    const item = (text: string, run: () => void) =>
      this.#drawn.part(text, 0, () => {
        const choose = () => {
          this.#menu.open = false;
          run();
        };
        return h('li', {}, h('button', { onclick: choose }, text));
      });
    arrange(
      this.#items,
      open && item(say('end'), () => void conversation.act('/end', {}).catch(() => {})),
      chat && item(say('transcript'), () => this.#ask(transcriptQuestion)),
      item(say('forget'), () => this.#ask(forgetQuestion)),
    );
  }

  #ask(question: Question | undefined, said?: string): void {
    this.#question = question;
    this.#asked += 1;
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
