export interface Praise {
  /** None: the last one the customer wrote. */
  message?: string;
  /** What the agent has marked in it. */
  marked: string;
}

type Listener = (praise: Praise) => void;

const listeners = new Set<Listener>();

function inFrame(frame: HTMLIFrameElement): string {
  return frame.contentDocument?.getSelection()?.toString() ?? '';
}

/** What is marked on the screen, and in which message. */
function marking(): Praise | undefined {
  const selection = document.getSelection();
  const words = selection?.toString().trim() ?? '';
  const here = selection?.anchorNode?.parentElement?.closest<HTMLElement>('[data-message]');
  if (words && here) return { message: here.dataset.message, marked: words };
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('[data-message] iframe')) {
    const marked = inFrame(frame).trim();
    if (marked) return { message: frame.closest<HTMLElement>('[data-message]')?.dataset.message, marked };
  }
  return undefined;
}

/** Opens the question on the ticket that is on screen: about a message, about what is marked, or the last one. */
export function openPraise(message?: string): void {
  const marked = marking();
  const praise = message && marked?.message !== message ? { message, marked: '' } : (marked ?? { marked: '' });
  for (const listener of listeners) listener(praise);
}

export function onPraise(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
