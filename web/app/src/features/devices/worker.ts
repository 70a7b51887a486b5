/** The worker that opens the app without a network and shows what is pushed. In development there is none.
 *
 * @param show opens a page of the app, when somebody chose what was pushed */
export function startWorker(show: (path: string) => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/worker.js').catch(() => undefined);
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ type?: string; path?: string }>) => {
    const { type, path } = data ?? {};
    if (type === 'open' && path && /^\/[^/\\]/.test(path)) show(path);
  });
}
