type Listener = () => void;

const listeners = new Set<Listener>();

export function openKeyHelp(): void {
  for (const listener of listeners) listener();
}

export function onKeyHelp(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const mod = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '') ? '⌘' : 'Ctrl';

/** All keys, as the help shows them. */
export const keyGroups = [
  {
    group: 'list',
    keys: [
      { keys: ['j', 'k'], does: 'move' },
      { keys: ['Enter'], does: 'open' },
      { keys: ['Esc', 'u'], does: 'back' },
      { keys: ['x'], does: 'select' },
      { keys: ['⇧ x'], does: 'range' },
      { keys: ['/'], does: 'search' },
    ],
  },
  {
    group: 'ticket',
    keys: [
      { keys: ['r'], does: 'reply' },
      { keys: ['n'], does: 'note' },
      { keys: ['f'], does: 'forward' },
      { keys: ['e'], does: 'solve' },
      { keys: ['⇧ e'], does: 'solveNext' },
      { keys: ['a'], does: 'assign' },
      { keys: ['i'], does: 'assignMe' },
      { keys: ['t'], does: 'team' },
      { keys: ['s'], does: 'status' },
      { keys: ['p'], does: 'priority' },
      { keys: ['l'], does: 'tag' },
      { keys: ['h'], does: 'snooze' },
      { keys: ['m'], does: 'macro' },
      { keys: ['q'], does: 'praise' },
      { keys: ['z'], does: 'undo' },
    ],
  },
  {
    group: 'composer',
    keys: [
      { keys: [`${mod} Enter`], does: 'send' },
      { keys: [`${mod} ⇧ Enter`], does: 'sendSolve' },
      { keys: ['/'], does: 'canned' },
      { keys: ['@'], does: 'mention' },
    ],
  },
  {
    group: 'everywhere',
    keys: [
      { keys: [`${mod} K`], does: 'palette' },
      { keys: ['c'], does: 'compose' },
      { keys: ['?'], does: 'help' },
    ],
  },
];
