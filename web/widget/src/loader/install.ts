import { Widget } from './widget.ts';

const commands = ['open', 'close', 'toggle', 'show', 'hide', 'identify', 'setFields', 'on', 'off', 'shutdown'] as const;
type Command = (typeof commands)[number];

interface Goodword {
  (command: string, ...given: unknown[]): void;
  /** What the page said before the script had come. */
  q?: ArrayLike<unknown>[];
  widget?: Widget;
}

/** Puts `Goodword('open')` and the like into place of the queue, and does what waits in it. */
export function install(source: string, data: DOMStringMap): void {
  const place = window as { Goodword?: Goodword };
  const before = place.Goodword;
  if (before?.widget) return;
  const widget = new Widget({
    origin: new URL(source).origin,
    brand: data.brand ?? '',
    language: data.language || document.documentElement.lang || navigator.language,
    hidden: data.hidden !== undefined,
  });
  const goodword: Goodword = (command, ...given) => {
    if (!commands.includes(command as Command)) {
      reportError(new Error(`Goodword: no command "${command}"`));
      return;
    }
    (widget[command as Command] as (...all: unknown[]) => void)(...given);
    // A page that ends it may begin it again.
    if (command === 'shutdown' && place.Goodword === goodword) delete place.Goodword;
  };
  goodword.widget = widget;
  place.Goodword = goodword;
  for (const waiting of before?.q ?? []) {
    const [command, ...given] = Array.from(waiting);
    goodword(String(command), ...given);
  }
}
