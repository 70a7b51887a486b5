import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type FetchedMailbox = Schemas['MailboxResponse'];

/** From where mail is fetched, and how that fares. */
export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: async () => (await body(api.GET('/api/v1/mailboxes'))).items ?? [],
  refetchInterval: 10_000,
});

interface Provider {
  tokenEndpoint: string;
  authorizationEndpoint: string;
  scope: string;
}

/** Where the owners of mailboxes sign in, and what for, as these providers publish it. */
export const providers: Record<string, Provider> = {
  google: {
    tokenEndpoint: 'https://oauth2.googleapis.com/token',
    authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
    scope: 'https://mail.google.com/',
  },
  microsoft: {
    tokenEndpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    authorizationEndpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    scope: 'https://outlook.office.com/IMAP.AccessAsUser.All offline_access',
  },
};

type OAuth = NonNullable<FetchedMailbox['oauth']>;

function wayIn(oauth: OAuth | null | undefined): string {
  if (!oauth) return 'password';
  const known = Object.entries(providers).find(
    ([, provider]) =>
      provider.tokenEndpoint === oauth.tokenEndpoint &&
      provider.authorizationEndpoint === oauth.authorizationEndpoint &&
      provider.scope === oauth.scope,
  );
  return known?.[0] ?? 'oauth';
}

/** Where people come back to from a provider. */
export const authorisationsQuery = queryOptions({
  queryKey: ['mailbox-authorisations'],
  queryFn: () => body(api.GET('/api/v1/mailbox-authorisations')),
  staleTime: Infinity,
});

export function valuesOf(mailbox: FetchedMailbox | undefined, user: string) {
  return {
    host: mailbox?.host ?? '',
    port: String(mailbox?.port ?? 993),
    tls: mailbox?.tls ?? 'tls',
    user: mailbox?.user ?? user,
    signIn: wayIn(mailbox?.oauth),
    password: '',
    tokenEndpoint: mailbox?.oauth?.tokenEndpoint ?? '',
    authorizationEndpoint: mailbox?.oauth?.authorizationEndpoint ?? '',
    clientId: mailbox?.oauth?.clientId ?? '',
    clientSecret: '',
    refreshToken: '',
    scope: mailbox?.oauth?.scope ?? '',
    folders: mailbox?.folders?.join(', ') ?? 'INBOX',
    begin: mailbox?.begin ?? 'unread',
    afterwards: mailbox?.afterwards ?? 'leave',
    moveTo: mailbox?.moveTo ?? '',
  };
}

export type Values = ReturnType<typeof valuesOf>;

/** As one writes several into one blank. */
function named(folders: string): string[] {
  return folders
    .split(',')
    .map((folder) => folder.trim())
    .filter(Boolean);
}

export function request(values: Values) {
  const { host, port, tls, user, signIn, password, begin, afterwards, moveTo } = values;
  const { clientId, clientSecret, refreshToken } = values;
  const { tokenEndpoint, authorizationEndpoint, scope } = providers[signIn] ?? values;
  const oauth = {
    tokenEndpoint,
    authorizationEndpoint: authorizationEndpoint || null,
    clientId,
    clientSecret: clientSecret || null,
    refreshToken: refreshToken || null,
    scope: scope || null,
  };
  const proof = signIn === 'password' ? { password: password || null } : { oauth };
  return { host, port: Number(port), tls, user, ...proof, folders: named(values.folders), begin, afterwards, moveTo: moveTo || null };
}
