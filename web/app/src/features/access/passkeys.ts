import { api, body, type Schemas } from '@goodword/api-client';

/** Whether this browser can. */
export const passkeysWork =
  typeof PublicKeyCredential !== 'undefined' && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';

/** Whoever closes the browser's own dialog has not failed. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError');
}

function answered(credential: Credential | null): PublicKeyCredential {
  if (credential instanceof PublicKeyCredential) return credential;
  throw new DOMException('No passkey', 'NotAllowedError');
}

/** Lets the device make one, after a proof. */
export async function makePasskey(name: string, proof: string): Promise<Schemas['AddedPasskeyResponse']> {
  const options = await body(api.POST('/api/v1/agents/me/passkeys/options', { body: { proof } }));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  const { response } = answered(await navigator.credentials.create({ publicKey })).toJSON() as RegistrationResponseJSON;
  const { clientDataJSON, attestationObject } = response;
  return body(api.POST('/api/v1/agents/me/passkeys', { body: { name, clientDataJSON, attestationObject } }));
}

/** Signs in by one: after the password, or in its place. */
export async function enterByPasskey(): Promise<void> {
  const options = await body(api.POST('/api/v1/session/passkey/options'));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  const { id, response } = answered(await navigator.credentials.get({ publicKey })).toJSON() as AuthenticationResponseJSON;
  const { clientDataJSON, authenticatorData, signature } = response;
  await api.POST('/api/v1/session/passkey', { body: { id, clientDataJSON, authenticatorData, signature } });
}
