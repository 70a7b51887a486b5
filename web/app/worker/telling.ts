/** What the server says of an event, as only this browser can read it. */
interface Said {
  title: string;
  body: string;
  tag: string;
  url: string;
}

const icon = '/icon-192.png';
const badge = '/badge.png';

function read(data: PushMessageData | null): Said | undefined {
  try {
    const said = data?.json() as Partial<Said> | undefined;
    return said && typeof said.title === 'string' ? { title: said.title, body: said.body ?? '', tag: said.tag ?? '', url: said.url ?? '/' } : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing while somebody works in the app: it tells there. A test is always shown. */
export async function show(self: ServiceWorkerGlobalScope, data: PushMessageData | null): Promise<void> {
  const said = read(data);
  if (!said) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (said.tag !== 'test' && windows.some((one) => one.focused)) return;
  const { title, body, tag, url } = said;
  // A later one about the same ticket takes the place of the first, and is heard again.
  const options = { body, tag, icon, badge, data: url, renotify: true };
  await self.registration.showNotification(title, options);
}

/** In the window that is there, else in a new one. */
export async function open(self: ServiceWorkerGlobalScope, url: unknown): Promise<void> {
  const path = typeof url === 'string' && /^\/[^/\\]/.test(url) ? url : '/';
  const windows = await self.clients.matchAll({ type: 'window' });
  const there = windows.find((one) => one.visibilityState === 'visible') ?? windows[0];
  if (!there) {
    await self.clients.openWindow(path);
    return;
  }
  // To a window of ours, by its worker: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  there.postMessage({ type: 'open', path });
  await there.focus();
}
