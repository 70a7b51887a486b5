import { files, ours } from './files.ts';
import { open, show } from './telling.ts';

declare const self: ServiceWorkerGlobalScope;

const { version, names } = files();
const kept = `app-${version}`;
const page = '/';

/** All that the app is made of, so that it opens without a network. Never an answer of the server's API. */
async function install(): Promise<void> {
  const cache = await caches.open(kept);
  await cache.addAll([page, ...names].map((name) => new Request(name, { cache: 'no-cache', credentials: 'same-origin' })));
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  const all = await caches.keys();
  await Promise.all(all.filter((name) => name !== kept).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** From the network as long as there is one: the page of this answer's policy. */
async function fresh(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const cached = await caches.match(page, { cacheName: kept });
    if (cached) return cached;
    throw unreachable;
  }
}

/** Files whose name changes with their content. */
async function known(request: Request): Promise<Response> {
  const cached = await caches.match(request, { ignoreVary: true });
  if (cached) return cached;
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') {
    const cache = await caches.open(kept);
    await cache.put(request, answer.clone());
  }
  return answer;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  switch (ours(pathname, request.mode, names)) {
    case 'page':
      event.respondWith(fresh(request));
      break;
    case 'file':
      event.respondWith(known(request));
      break;
    case undefined:
  }
});
self.addEventListener('push', (event) => event.waitUntil(show(self, event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(self, event.notification.data));
});
