import type { Conversation } from './conversation.ts';
import { h, iconButton } from './dom.ts';
import type { SharedFile } from './types.ts';
import { say, sizeOf } from './words.ts';

/** Where the visitor writes: Enter sends; files are chosen, pasted or dropped. */
export class Composer {
  readonly element: HTMLElement;
  #files: { key: File; stored?: SharedFile }[] = [];
  readonly #field: HTMLTextAreaElement;
  readonly #list = h('ul', { class: 'files', 'aria-label': say('attached'), hidden: true });
  readonly #trouble = h('p', { class: 'trouble', role: 'alert' });
  readonly #conversation: Conversation;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
    this.#field = h('textarea', {
      rows: '1',
      dir: 'auto',
      maxlength: '20000',
      placeholder: say('write'),
      'aria-label': say('write'),
      oninput: () => conversation.typing.type(this.#field.value !== ''),
      onkeydown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this.#send();
      },
    });
    const input = h('input', {
      type: 'file',
      multiple: true,
      hidden: true,
      onchange: () => {
        this.#take(input.files);
        input.value = '';
      },
    });
    this.element = h(
      'form',
      {
        class: 'composer',
        onsubmit: (event: Event) => {
          event.preventDefault();
          this.#send();
        },
        onpaste: (event: ClipboardEvent) => this.#take(event.clipboardData?.files) && event.preventDefault(),
      },
      this.#trouble,
      this.#list,
      h(
        'div',
        { class: 'line' },
        input,
        iconButton('clip', say('attach'), () => input.click()),
        this.#field,
        iconButton('send', say('send'), undefined, 'primary icon send'),
      ),
    );
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      if (this.element.isConnected) this.#take(event.dataTransfer?.files);
    });
  }

  focus(): void {
    this.#field.focus();
  }

  #send(): void {
    const text = this.#field.value.trim();
    const files = this.#files.flatMap((file) => file.stored ?? []);
    if (files.length < this.#files.length || (!text && files.length === 0)) return;
    this.#conversation.say(text, files);
    this.#field.value = '';
    this.#files = [];
    this.#complain('');
    this.#draw();
  }

  #take(chosen: FileList | null | undefined): boolean {
    const { most, bytes } = this.#conversation.config.files;
    const files = Array.from(chosen ?? []);
    this.#complain('');
    for (const file of files) {
      if (this.#files.length >= most) this.#complain(say('tooMany', most));
      else if (file.size > bytes) this.#complain(say('tooBig', file.name, sizeOf(bytes)));
      else void this.#store(file);
    }
    return files.length > 0;
  }

  async #store(key: File): Promise<void> {
    const entry: { key: File; stored?: SharedFile } = { key };
    this.#files.push(entry);
    this.#draw();
    try {
      entry.stored = await this.#conversation.upload(key);
    } catch {
      this.#files = this.#files.filter((one) => one !== entry);
      this.#complain(say('notStored', key.name));
    }
    this.#draw();
  }

  #draw(): void {
    this.#list.hidden = this.#files.length === 0;
    this.#list.replaceChildren(
      ...this.#files.map((file) =>
        h(
          'li',
          { 'data-waiting': !file.stored },
          file.key.name,
          iconButton('cross', `${say('drop')}: ${file.key.name}`, () => {
              this.#files = this.#files.filter((one) => one !== file);
              this.#draw();
              this.focus();
            }),
        ),
      ),
    );
  }

  #complain(text: string): void {
    this.#trouble.textContent = text;
  }
}
