type Value = string | boolean | undefined | ((event: never) => void);
type Child = Node | string | false | null | undefined;

/** An element: attributes, `on…` listeners, children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** Makes the children of a node these, moving as little as possible: what stays keeps its focus and is not read again. */
export function arrange(parent: Element, ...wanted: (Node | false | null | undefined | '')[]): void {
  const keep = wanted.filter((node): node is Node => Boolean(node));
  for (const child of Array.from(parent.childNodes)) if (!keep.includes(child)) child.remove();
  keep.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null);
  });
}

/** Draws a part anew only when what it says has changed. */
export class Drawn {
  readonly #parts = new Map<string, { sign: string; node: HTMLElement }>();

  part(key: string, sign: unknown, make: () => HTMLElement): HTMLElement {
    const text = JSON.stringify(sign);
    const known = this.#parts.get(key);
    if (known?.sign === text) return known.node;
    const node = make();
    this.#parts.set(key, { sign: text, node });
    return node;
  }
}

const icons = {
  cross: 'M6 6l12 12M18 6L6 18',
  more: 'M4 12h1M12 12h1M19 12h1',
  clip: 'M20 11l-9 9a5 5 0 0 1-7-7l9-9a3.3 3.3 0 0 1 5 5l-9 8a1.7 1.7 0 0 1-2-2l7-7',
  send: 'M4 12l16-8-5 17-4-7zM11 14l9-10',
};

export function icon(name: keyof typeof icons): Node {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  path.setAttribute('d', icons[name]);
  svg.append(path);
  return svg;
}

/** A button that shows a sign and says its name. */
export function iconButton(name: keyof typeof icons, label: string, click?: () => void, look = 'icon'): HTMLButtonElement {
  return h('button', { type: click ? 'button' : 'submit', class: look, 'aria-label': label, title: label, onclick: click }, icon(name));
}
