const KEY = 'goodword.next';

/** Remembers in this tab where somebody wanted to go before she went to sign in elsewhere. */
export function keepNext(next: string | undefined): void {
  if (next) sessionStorage.setItem(KEY, next);
  else sessionStorage.removeItem(KEY);
}

/** Where she wanted to go: an address of ours, never one of another site. */
export function takeNext(): string {
  const next = sessionStorage.getItem(KEY) ?? '/';
  sessionStorage.removeItem(KEY);
  return isOurs(next) ? next : '/';
}

function isOurs(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//') && !address.includes('\\');
}
