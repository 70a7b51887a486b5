import type { SuggestionOptions, SuggestionProps } from '@tiptap/suggestion';

export interface Suggested {
  id: string;
  label: string;
  hint?: string;
}

/** A small list under the cursor: arrows choose, Enter or a click takes. */
export function suggestionList<T extends Suggested>(name: () => string): Pick<SuggestionOptions<T>, 'render'> {
  return {
    render: () => {
      let list: HTMLElement | undefined;
      let props: SuggestionProps<T> | undefined;
      let at = 0;
      const draw = () => {
        if (!list || !props) return;
        const { items, command, clientRect } = props;
        const box = clientRect?.();
        list.hidden = items.length === 0;
        list.replaceChildren(...items.map((item, index) => option(item, index === at, () => command(item))));
        if (!box) return;
        list.style.left = `${Math.min(box.left, window.innerWidth - 280)}px`;
        list.style.bottom = `${window.innerHeight - box.top + 4}px`;
      };
      return {
        onStart: (given) => {
          props = given;
          at = 0;
          list = document.createElement('div');
          list.className = 'suggestions';
          list.setAttribute('role', 'listbox');
          list.setAttribute('aria-label', name());
          document.body.append(list);
          draw();
        },
        onUpdate: (given) => {
          props = given;
          at = 0;
          draw();
        },
        onKeyDown: ({ event }) => {
          const items = props?.items ?? [];
          if (items.length === 0) return false;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            at = (at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length;
            draw();
            return true;
          }
          const chosen = items[at];
          if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.metaKey && !event.ctrlKey) {
            props?.command(chosen);
            return true;
          }
          return false;
        },
        onExit: () => {
          list?.remove();
          list = undefined;
        },
      };
    },
  };
}

function option(item: Suggested, chosen: boolean, take: () => void): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'option');
  element.setAttribute('aria-selected', String(chosen));
  const label = document.createElement('span');
  label.textContent = item.label;
  element.append(label);
  if (item.hint) {
    const hint = document.createElement('small');
    hint.textContent = item.hint;
    element.append(hint);
  }
  element.addEventListener('mousedown', (event) => {
    event.preventDefault();
    take();
  });
  return element;
}
