import { useSyncExternalStore } from 'react';

interface InstallPrompt extends Event {
  prompt: () => Promise<unknown>;
}

let offered: InstallPrompt | undefined;
const listeners = new Set<() => void>();

function change(now: InstallPrompt | undefined): void {
  offered = now;
  for (const listener of listeners) listener();
}

// Said once, soon after the page was loaded, by browsers that can install it.
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  change(event as InstallPrompt);
});
window.addEventListener('appinstalled', () => change(undefined));

/** How this browser installs the app, if it can and has not. */
export function useInstall(): (() => void) | undefined {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offered,
  );
  return now && (() => void now.prompt());
}

/** On an iPhone the person does it herself, and until then nothing can be pushed. */
export function isToBeInstalledByHand(): boolean {
  return /iPhone|iPad/.test(navigator.userAgent) && !window.matchMedia('(display-mode: standalone)').matches;
}
