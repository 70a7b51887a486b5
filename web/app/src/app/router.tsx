import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { states, type State } from '../features/goodword/asks.ts';
import { SignInPage } from '../features/access/SignInPage.tsx';
import { isSetUp, me } from '../features/access/session.ts';
import { InboxPage } from '../features/inbox/InboxPage.tsx';
import { askedOf, type Asked } from '../features/reports/reports.ts';
import { Shell } from '../features/shell/Shell.tsx';
import { Broken } from '../features/shell/Broken.tsx';
import { Lost } from '../features/shell/Lost.tsx';
import { queries } from './queries.ts';

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost, errorComponent: Broken });

function toInbox(): never {
  throw redirect({ to: '/inbox/$view', params: { view: 'open' } });
}
const start = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toInbox });
const inboxStart = createRoute({ getParentRoute: () => root, path: '/inbox', beforeLoad: toInbox });
const settingsStart = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$section', params: { section: 'you' } });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' && /^\/[^/\\]/.test(search.next) ? { next: search.next } : {},
  beforeLoad: async () => {
    if (!(await queries.fetchQuery(isSetUp))) throw redirect({ to: '/set-up' });
  },
  component: SignInPage,
});
const setUp = createRoute({ getParentRoute: () => root, path: '/set-up', component: lazyRouteComponent(() => import('../features/access/SetUpPage.tsx'), 'SetUpPage') });
const reset = createRoute({ getParentRoute: () => root, path: '/reset', component: lazyRouteComponent(() => import('../features/access/ResetPage.tsx'), 'ResetPage') });
const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  component: lazyRouteComponent(() => import('../features/access/NewPasswordPage.tsx'), 'NewPasswordPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('../features/access/InvitationPage.tsx'), 'InvitationPage'),
});

/** The router reads what looks like a number as one. */
function textsOf<Name extends string>(search: Record<string, unknown>, names: Name[]): Partial<Record<Name, string>> {
  const said = names.filter((name) => search[name] !== undefined).map((name) => [name, String(search[name])]);
  return Object.fromEntries(said) as Partial<Record<Name, string>>;
}

async function requireSignedIn({ location }: { location: { href: string } }): Promise<void> {
  const known = queries.getQueryData(me.queryKey) ?? (await queries.fetchQuery(me));
  if (!known) throw redirect({ to: '/sign-in', search: { next: location.href } });
}

const shell = createRoute({ getParentRoute: () => root, id: 'shell', beforeLoad: requireSignedIn, component: Shell });

export interface InboxSearch {
  /** A filter of one's own, in text form, instead of the view's. */
  q?: string;
}

const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox/$view',
  validateSearch: (search: Record<string, unknown>): InboxSearch =>
    typeof search.q === 'string' && search.q !== '' ? { q: search.q } : {},
  component: InboxPage,
});
const ticket = createRoute({ getParentRoute: () => inbox, path: '/$ticket' });
const goodWords = createRoute({
  getParentRoute: () => shell,
  path: '/good-words',
  validateSearch: ({ state }: Record<string, unknown>): { state?: State } => {
    const known = states.find((one) => one === state);
    return known ? { state: known } : {};
  },
  component: lazyRouteComponent(() => import('../features/goodword/GoodWordsPage.tsx'), 'GoodWordsPage'),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('../features/settings/SettingsPage.tsx'), 'SettingsPage'),
});
type Returned = Partial<Record<'state' | 'code' | 'iss' | 'error' | 'error_description', string>>;

const returned = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/returned',
  validateSearch: (search: Record<string, unknown>): Returned => textsOf(search, ['state', 'code', 'iss', 'error', 'error_description']),
  component: lazyRouteComponent(() => import('../features/access/ReturnedPage.tsx'), 'ReturnedPage'),
});

type Authorised = Partial<Record<'state' | 'code' | 'error' | 'error_description', string>>;

const mailAuthorised = createRoute({
  getParentRoute: () => shell,
  path: '/settings/mail/authorised',
  validateSearch: (search: Record<string, unknown>): Authorised => textsOf(search, ['state', 'code', 'error', 'error_description']),
  component: lazyRouteComponent(() => import('../features/settings/mail/AuthorisedPage.tsx'), 'AuthorisedPage'),
});

const today = createRoute({
  getParentRoute: () => shell,
  path: '/today',
  component: lazyRouteComponent(() => import('../features/today/TodayPage.tsx'), 'TodayPage'),
});

const reports = createRoute({
  getParentRoute: () => shell,
  path: '/reports',
  component: lazyRouteComponent(() => import('../features/reports/ReportsPage.tsx'), 'ReportsPage'),
});
const report = createRoute({
  getParentRoute: () => shell,
  path: '/reports/$report',
  validateSearch: (search: Record<string, unknown>): Asked => askedOf(search),
  component: lazyRouteComponent(() => import('../features/reports/ReportPage.tsx'), 'ReportPage'),
});
const wallboard = createRoute({
  getParentRoute: () => root,
  path: '/wallboard',
  beforeLoad: requireSignedIn,
  component: lazyRouteComponent(() => import('../features/reports/WallboardPage.tsx'), 'WallboardPage'),
});

const allowApp = createRoute({
  getParentRoute: () => root,
  path: '/allow-app',
  beforeLoad: requireSignedIn,
  validateSearch: ({ asked }: Record<string, unknown>): { asked?: string } => (typeof asked === 'string' ? { asked } : {}),
  component: lazyRouteComponent(() => import('../features/apps/AllowPage.tsx'), 'AllowPage'),
});

const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/contacts',
  validateSearch: ({ show, q }: Record<string, unknown>): { show?: 'organisations' | 'duplicates'; q?: string } => ({
    ...(show === 'organisations' || show === 'duplicates' ? { show } : {}),
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/contacts/PeoplePage.tsx'), 'PeoplePage'),
});
const contact = createRoute({
  getParentRoute: () => shell,
  path: '/contacts/$contact',
  component: lazyRouteComponent(() => import('../features/contacts/ContactPage.tsx'), 'ContactPage'),
});
const organisation = createRoute({
  getParentRoute: () => shell,
  path: '/organisations/$organisation',
  component: lazyRouteComponent(() => import('../features/contacts/OrganisationPage.tsx'), 'OrganisationPage'),
});

const tree = root.addChildren([
  start,
  inboxStart,
  settingsStart,
  signIn,
  setUp,
  reset,
  newPassword,
  invitation,
  returned,
  allowApp,
  wallboard,
  shell.addChildren([inbox.addChildren([ticket]), today, reports, report, contacts, contact, organisation, goodWords, settings, mailAuthorised]),
]);

export const router = createRouter({ routeTree: tree, defaultPreload: false, scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
