import { call, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

/** By which provider a brand's customers sign in. */
export type KeptProvider = Schemas['PortalProviderResponse'];

export interface Values {
  on: string;
  issuer: string;
  clientId: string;
  secret: string;
  scopes: string;
  button: string;
  trustsUnverified: string;
  links: string;
}

export function providerQuery(brand: string) {
  return queryOptions({
    queryKey: ['portals', brand, 'provider'],
    queryFn: ({ signal }) => call<KeptProvider>('GET', `/api/v1/portals/${brand}/provider`, { signal }),
  });
}

const said = (yes: boolean) => (yes ? 'yes' : 'no');

export function valuesOf({ settings }: KeptProvider, button: string): Values {
  return {
    on: said(settings?.on ?? true),
    issuer: settings?.issuer ?? '',
    clientId: settings?.clientId ?? '',
    secret: '',
    scopes: (settings?.scopes ?? ['openid', 'email', 'profile']).join(' '),
    button: settings?.button ?? button,
    trustsUnverified: said(settings?.trustsUnverified ?? false),
    links: said(settings?.links ?? true),
  };
}

export function requestOf(values: Values) {
  return {
    on: values.on === 'yes',
    issuer: values.issuer.trim(),
    clientId: values.clientId.trim(),
    // A secret that nobody typed is kept.
    ...(values.secret ? { secret: values.secret } : {}),
    scopes: values.scopes.split(/[\s,]+/).filter(Boolean),
    button: values.button.trim(),
    trustsUnverified: values.trustsUnverified === 'yes',
    links: values.links === 'yes',
  };
}

export function put(brand: string, version: number, values: Values): Promise<KeptProvider> {
  return call<KeptProvider>('PUT', `/api/v1/portals/${brand}/provider`, {
    body: requestOf(values),
    headers: { 'If-Match': `"${version}"` },
  });
}

export function check(brand: string): Promise<Schemas['PortalProviderCheck']> {
  return call('POST', `/api/v1/portals/${brand}/provider/check`);
}
