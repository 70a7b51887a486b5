import { inkOn } from '../shared/colour.ts';
import type { Config } from '../shared/config.ts';
import { style } from './style.ts';

const words: Record<string, [string, string]> = {
  en: ['Open the chat', 'Close the chat'],
  de: ['Chat öffnen', 'Chat schließen'],
  ar: ['فتح الدردشة', 'إغلاق الدردشة'],
};

const bubble = 'M21 12a8 8 0 0 1-8 8H4l1.8-3.2A8 8 0 1 1 21 12Z';
const cross = 'M6 6l12 12M18 6L6 18';

/** The button and the frame, in a shadow root of their own, outside of what the page may replace. */
export class Launcher {
  readonly frame = document.createElement('iframe');
  readonly #host = document.createElement('goodword-chat');
  readonly #button = document.createElement('button');
  readonly #badge = document.createElement('b');
  readonly #path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  readonly #labels: [string, string];

  constructor(config: Config, clicked: () => void) {
    const [open, close] = words[config.language.slice(0, 2)] ?? (words.en as [string, string]);
    this.#labels = [config.texts.launcher ?? open, close];
    const root = this.#host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    this.#host.dataset.side = config.position;
    this.#host.style.setProperty('--colour', config.colour);
    this.#host.style.setProperty('--ink', inkOn(config.colour));
    this.#host.setAttribute('role', 'complementary');
    this.#host.setAttribute('aria-label', config.name);
    const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    icon.setAttribute('viewBox', '0 0 24 24');
    icon.setAttribute('aria-hidden', 'true');
    icon.append(this.#path);
    this.#button.type = 'button';
    this.#button.append(icon, this.#badge);
    this.#button.addEventListener('click', clicked);
    this.frame.title = config.name;
    this.frame.hidden = true;
    root.append(this.#button);
    this.draw(false);
    this.unread(0);
    document.documentElement.append(this.#host);
  }

  /** Adds the conversation when it is wanted: an empty frame costs the page as much as all the rest. */
  load(address: string): void {
    if (this.frame.src) return;
    this.frame.src = address;
    this.#host.shadowRoot?.append(this.frame);
  }

  draw(open: boolean): void {
    this.frame.hidden = !open;
    this.#path.setAttribute('d', open ? cross : bubble);
    this.#button.setAttribute('aria-expanded', String(open));
    this.#button.setAttribute('aria-label', this.#labels[open ? 1 : 0]);
    if (open) this.frame.focus();
  }

  unread(count: number): void {
    this.#badge.hidden = count === 0;
    this.#badge.textContent = count > 9 ? '9+' : String(count);
  }

  visible(shown: boolean): void {
    this.#button.hidden = !shown;
  }

  focus(): void {
    this.#button.focus();
  }

  remove(): void {
    this.#host.remove();
  }
}
