import { call, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

/** How a brand's portal looks and whom it lets in. */
export type Portal = Schemas['PortalSettings'];

export function portalQuery(brand: string) {
  return queryOptions({
    queryKey: ['portals', brand],
    queryFn: ({ signal }) => call<Portal>('GET', `/api/v1/portals/${brand}`, { signal }),
  });
}

export function put(portal: Portal): Promise<Portal> {
  const { brand, version, hasLogo: _, address: __, ...body } = portal;
  return call<Portal>('PUT', `/api/v1/portals/${brand}`, { body, headers: { 'If-Match': `"${version}"` } });
}

export function putLogo(brand: string, picture: File): Promise<void> {
  return call('PUT', `/api/v1/portals/${brand}/logo`, { body: picture });
}

export function removeLogo(brand: string): Promise<void> {
  return call('DELETE', `/api/v1/portals/${brand}/logo`);
}
