import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Company = Schemas['OidcResponse'];
export type Settings = NonNullable<Company['settings']>;

export const companyQuery = queryOptions({
  queryKey: ['oidc'],
  queryFn: () => body(api.GET('/api/v1/oidc')),
});

/** A line of the screen: a group, its role, and one team; a group with several teams has several lines. */
export interface GroupLine {
  group: string;
  role: string;
  team: string;
}

export interface Values {
  on: string;
  issuer: string;
  clientId: string;
  secret: string;
  scopes: string;
  button: string;
  groupsClaim: string;
  domains: string;
  lines: GroupLine[];
  otherwise: string;
  makesAgents: string;
  onlyWay: string;
  secondFactor: string;
  factorWords: string;
  signsOutThere: string;
}

export function wordsOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((one) => one.trim())
    .filter(Boolean);
}

const said = (yes: boolean | undefined) => (yes ? 'yes' : 'no');

export function linesOf(groups: Settings['groups'] | undefined): GroupLine[] {
  return (groups ?? []).flatMap(({ group = '', role, teams = [] }) => [
    { group, role: role ?? '', team: teams[0] ?? '' },
    ...teams.slice(1).map((team) => ({ group, role: '', team })),
  ]);
}

/** Lines of the same group are one rule, where the first of them stands. */
export function rulesOf(lines: GroupLine[]) {
  const rules = new Map<string, { group: string; role: string | null; teams: string[] }>();
  for (const line of lines) {
    const group = line.group.trim();
    if (!group) continue;
    const rule = rules.get(group) ?? { group, role: null, teams: [] };
    rule.role ??= line.role || null;
    if (line.team && !rule.teams.includes(line.team)) rule.teams.push(line.team);
    rules.set(group, rule);
  }
  return [...rules.values()];
}

export function valuesOf(kept: Settings | null | undefined, button: string): Values {
  return {
    on: said(kept?.on ?? true),
    issuer: kept?.issuer ?? '',
    clientId: kept?.clientId ?? '',
    secret: '',
    scopes: (kept?.scopes ?? ['openid', 'email', 'profile']).join(' '),
    button: kept?.button ?? button,
    groupsClaim: kept?.groupsClaim ?? 'groups',
    domains: (kept?.domains ?? []).join(', '),
    lines: linesOf(kept?.groups),
    otherwise: kept?.otherwise ?? '',
    makesAgents: said(kept?.makesAgents),
    onlyWay: said(kept?.onlyWay),
    secondFactor: kept?.secondFactor ?? 'ours',
    factorWords: (kept?.factorWords ?? ['mfa']).join(' '),
    signsOutThere: said(kept?.signsOutThere),
  };
}

export function requestOf(values: Values) {
  return {
    on: values.on === 'yes',
    issuer: values.issuer.trim(),
    clientId: values.clientId.trim(),
    ...(values.secret ? { secret: values.secret } : {}),
    scopes: wordsOf(values.scopes),
    button: values.button.trim(),
    groupsClaim: values.groupsClaim.trim(),
    domains: wordsOf(values.domains),
    groups: rulesOf(values.lines),
    otherwise: values.otherwise || null,
    makesAgents: values.makesAgents === 'yes',
    onlyWay: values.on === 'yes' && values.onlyWay === 'yes',
    secondFactor: values.secondFactor,
    factorWords: wordsOf(values.factorWords),
    signsOutThere: values.signsOutThere === 'yes',
  };
}
