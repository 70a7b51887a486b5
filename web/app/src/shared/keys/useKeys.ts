import { createContext, use, useLayoutEffect, useRef } from 'react';

export type Keys = Partial<Record<string, (event: KeyboardEvent) => void>>;

/** Whether the keys of what stands inside go before those of the rest of the screen. */
export const KeysFirst = createContext(false);

/** What they do in a field is the field's. */
const ofFields = new Set(['mod+a', 'mod+z']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function inOverlay(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"],[role="menu"],[role="listbox"]') !== null;
}

/** Enter does what has the focus, arrows scroll what was entered to be read. */
function isItsOwn(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (name === 'Enter') return target.closest('a,button,summary') !== null;
  return name.startsWith('Arrow') && target.closest('[role="region"]') !== null;
}

/** The name of a key as people say it: `j`, `E` with Shift, `mod+k`, `mod+shift+Enter`. What a layout needs Shift for
 * (`/` and `?`) is named by the character. */
export function nameOf(event: KeyboardEvent): string {
  const mod = event.metaKey || event.ctrlKey;
  const key = event.key.length === 1 && mod ? event.key.toLowerCase() : event.key;
  return `${mod ? 'mod+' : ''}${mod && event.shiftKey ? 'shift+' : ''}${key}`;
}

/** A menu that has just opened and not taken the focus yet: what is typed is meant for it. */
function openField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('[data-takes-keys] input');
}

/** Keys of the whole screen, from the moment its part is seen. Single letters rest while somebody types or a menu is open; chords with
 * mod do not. */
export function useKeys(keys: Keys, active = true): void {
  const first = use(KeysFirst);
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const name = nameOf(event);
      const chord = name.startsWith('mod+') && !ofFields.has(name);
      if (!chord && (isTyping(event.target) || inOverlay(event.target))) return;
      const field = chord ? null : openField();
      if (field) return field.focus();
      if (isItsOwn(event.target, name)) return;
      const run = latest.current[name];
      if (!run) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', press, first);
    return () => document.removeEventListener('keydown', press, first);
  }, [active, first]);
}
