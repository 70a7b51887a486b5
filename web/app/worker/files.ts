/** What the build made, written into this file by the build itself. */
export function files(): { version: string; names: string[] } {
  return JSON.parse('__FILES__') as { version: string; names: string[] };
}

/** As the server knows them: what begins so is not the app, and none of this worker's business. */
const others = /^\/(api|scim|form|ask|portal|widget|demo|health|metrics|error|f|u|oauth2?|\.well-known)(\/|\.|$)/;

/** What this worker answers: the app's page, a file of the app, or nothing. */
export function ours(path: string, mode: string, names: string[]): 'page' | 'file' | undefined {
  if (others.test(path)) return undefined;
  if (path.startsWith('/assets/') || names.includes(path)) return 'file';
  return mode === 'navigate' ? 'page' : undefined;
}
