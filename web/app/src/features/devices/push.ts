import { api, body, call, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Device = Schemas['DeviceResponse'];

/** The id of this browser among my devices, once it is one. */
export const thisDevice = ['this-device'];

export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/agents/me/devices', { signal })),
});

export function canBeTold(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

async function subscription(): Promise<PushSubscription | null> {
  if (!canBeTold()) return null;
  const worker = await navigator.serviceWorker.getRegistration();
  return (await worker?.pushManager.getSubscription()) ?? null;
}

function add(known: PushSubscription): Promise<Device> {
  const { endpoint, keys } = known.toJSON();
  return call<Device>('POST', '/api/v1/agents/me/devices', { body: { endpoint, keys } });
}

/** Says that this browser is still there, and whose it is now; null when it is not told anything. */
export async function renew(): Promise<Device | null> {
  const known = await subscription();
  if (!known || Notification.permission !== 'granted') return null;
  return add(known);
}

/** Null when the person does not allow it. */
export async function turnOn(key: string): Promise<Device | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const worker = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await add(await worker.pushManager.subscribe(options));
  } catch (error) {
    // It was subscribed to the key of another installation.
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    await (await subscription())?.unsubscribe();
    return add(await worker.pushManager.subscribe(options));
  }
}

export async function turnOff(id: string): Promise<void> {
  await (await subscription())?.unsubscribe();
  await call('DELETE', `/api/v1/agents/me/devices/${id}`);
}

/** Who signs out is told nothing more, and what was shown goes. The server drops the device with its sign-in. */
export async function forgetDevice(): Promise<void> {
  if (!canBeTold()) return;
  try {
    await (await subscription())?.unsubscribe();
    const worker = await navigator.serviceWorker.getRegistration();
    for (const shown of (await worker?.getNotifications()) ?? []) shown.close();
  } catch {
    // It was none.
  }
}
