/** It fetches all of the app, and the first screen goes before. */
const begins = 5_000;

/** The worker that opens the app without a network and shows what is pushed. In development there is none.
 *
 * @param show opens a page of the app, when somebody chose what was pushed */
export function startWorker(show: (path: string) => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const begin = () => setTimeout(() => navigator.serviceWorker.register('/worker.js').catch(() => undefined), begins);
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ type?: string; path?: string }>) => {
    const { type, path } = data ?? {};
    if (type === 'open' && path && /^\/[^/\\]/.test(path)) show(path);
  });
}
