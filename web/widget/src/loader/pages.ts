import type { Page } from '../shared/protocol.ts';

export function currentPage(): Page {
  return { url: location.href, title: document.title, referrer: document.referrer };
}

interface Navigations extends EventTarget {
  currentEntry: unknown;
}

/** Tells of each page of a page that never reloads, until the signal ends it. */
export function watchPages(changed: (page: Page) => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    // Its title usually follows the address.
    setTimeout(() => signal.aborted || changed(currentPage()), 100);
  };
  const { navigation } = window as { navigation?: Navigations };
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  addEventListener('popstate', look, { signal });
  addEventListener('hashchange', look, { signal });
  patch('pushState', look, signal);
  patch('replaceState', look, signal);
}

function patch(name: 'pushState' | 'replaceState', after: () => void, signal: AbortSignal): void {
  const before = history[name];
  const patched: typeof before = function (this: History, ...given) {
    before.apply(this, given);
    if (!signal.aborted) after();
  };
  history[name] = patched;
  signal.addEventListener('abort', () => {
    // Somebody may have patched ours since; then it stays, and does nothing.
    if (history[name] === patched) history[name] = before;
  });
}
