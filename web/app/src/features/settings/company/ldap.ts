import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';
import { linesOf, rulesOf, wordsOf, type GroupLine } from './company.ts';

export type Ldap = Schemas['LdapResponse'];
export type LdapSettings = NonNullable<Ldap['settings']>;

export const ldapQuery = queryOptions({
  queryKey: ['ldap'],
  queryFn: () => body(api.GET('/api/v1/ldap')),
});

export interface LdapValues {
  on: string;
  url: string;
  certificate: string;
  bindDn: string;
  secret: string;
  base: string;
  userFilter: string;
  id: string;
  email: string;
  name: string;
  group: string;
  groupBase: string;
  groupFilter: string;
  button: string;
  domains: string;
  lines: GroupLine[];
  otherwise: string;
  makesAgents: string;
  onlyWay: string;
  syncs: string;
}

const said = (yes: boolean | undefined) => (yes ? 'yes' : 'no');

export function valuesOf(kept: LdapSettings | null | undefined, button: string): LdapValues {
  return {
    on: said(kept?.on ?? true),
    url: kept?.url ?? '',
    certificate: kept?.certificate ?? '',
    bindDn: kept?.bindDn ?? '',
    secret: '',
    base: kept?.base ?? '',
    userFilter: kept?.userFilter ?? '(&(objectClass=inetOrgPerson)(|(uid={name})(mail={name})))',
    id: kept?.names?.id ?? 'entryUUID',
    email: kept?.names?.email ?? 'mail',
    name: kept?.names?.name ?? 'cn',
    group: kept?.names?.group ?? 'cn',
    groupBase: kept?.groupBase ?? '',
    groupFilter: kept?.groupFilter ?? '',
    button: kept?.button ?? button,
    domains: (kept?.domains ?? []).join(', '),
    lines: linesOf(kept?.groups),
    otherwise: kept?.otherwise ?? '',
    makesAgents: said(kept?.makesAgents),
    onlyWay: said(kept?.onlyWay),
    syncs: said(kept?.syncs ?? true),
  };
}

export function requestOf(values: LdapValues) {
  return {
    on: values.on === 'yes',
    url: values.url.trim(),
    certificate: values.certificate.trim(),
    bindDn: values.bindDn.trim(),
    ...(values.secret ? { secret: values.secret } : {}),
    base: values.base.trim(),
    userFilter: values.userFilter.trim(),
    names: { id: values.id.trim(), email: values.email.trim(), name: values.name.trim(), group: values.group.trim() },
    groupBase: values.groupBase.trim(),
    groupFilter: values.groupFilter.trim(),
    button: values.button.trim(),
    domains: wordsOf(values.domains),
    groups: rulesOf(values.lines),
    otherwise: values.otherwise || null,
    makesAgents: values.makesAgents === 'yes',
    onlyWay: values.on === 'yes' && values.onlyWay === 'yes',
    syncs: values.syncs === 'yes',
  };
}
