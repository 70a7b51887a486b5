import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type FetchedMailbox = Schemas['MailboxResponse'];

/** From where mail is fetched, and how that fares. */
export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: async () => (await body(api.GET('/api/v1/mailboxes'))).items ?? [],
  refetchInterval: 10_000,
});

export function valuesOf(mailbox: FetchedMailbox | undefined, user: string) {
  return {
    host: mailbox?.host ?? '',
    port: String(mailbox?.port ?? 993),
    tls: mailbox?.tls ?? 'tls',
    user: mailbox?.user ?? user,
    signIn: mailbox?.oauth ? 'oauth' : 'password',
    password: '',
    tokenEndpoint: mailbox?.oauth?.tokenEndpoint ?? '',
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
  const { tokenEndpoint, clientId, clientSecret, refreshToken, scope } = values;
  const oauth = {
    tokenEndpoint,
    clientId,
    clientSecret: clientSecret || null,
    refreshToken: refreshToken || null,
    scope: scope || null,
  };
  const proof = signIn === 'oauth' ? { oauth } : { password: password || null };
  return { host, port: Number(port), tls, user, ...proof, folders: named(values.folders), begin, afterwards, moveTo: moveTo || null };
}
