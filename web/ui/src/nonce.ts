/** The nonce of this page's policy, which styles made at run time must carry. */
export function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
}
