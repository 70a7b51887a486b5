const order = ['ticket', 'contact', 'good-word', 'agent', 'report', 'outbound', 'mail', 'team', 'role', 'brand', 'channel', 'calendar', 'field', 'status'];

/** What one meets most often first. */
export function sorted(permissions: string[]): string[] {
  const place = (permission: string) => (order.indexOf(permission.split('.', 1)[0] ?? '') + order.length + 1) % (order.length + 1);
  return permissions.toSorted((one, other) => place(one) - place(other));
}

/** Whether a role that lists these codes grants this permission: `*` is all, `ticket.*` every one about tickets. */
function grants(code: string, permission: string): boolean {
  return code === '*' || code === permission || (code.endsWith('.*') && permission.startsWith(code.slice(0, -1)));
}

export function granted(codes: string[], all: string[]): string[] {
  return all.filter((permission) => codes.some((code) => grants(code, permission)));
}

/** The codes with this permission given or taken. What was granted by a pattern is written out once one of it goes. */
export function toggled(codes: string[], all: string[], permission: string): string[] {
  const has = codes.some((code) => grants(code, permission));
  if (!has) return [...codes, permission];
  const kept = codes.filter((code) => !grants(code, permission));
  const writtenOut = granted(codes.filter((code) => grants(code, permission)), all).filter((one) => one !== permission);
  return [...new Set([...kept, ...writtenOut])];
}
