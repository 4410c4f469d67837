import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { VaultKind } from '#contract';
import { Frame } from './frame.tsx';
import { MissingScreen } from './missing-screen.tsx';

interface RouteContext {
  readonly kind: VaultKind;
}

const root = createRootRouteWithContext<RouteContext>()({
  component: Frame,
  notFoundComponent: MissingScreen,
});

/** Screens of the other kind of office do not exist here; an old address leads home. */
function only(kind: VaultKind) {
  return ({ context }: { context: RouteContext }) => {
    if (context.kind !== kind) throw redirect({ to: '/' });
  };
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context }) => {
    if (context.kind === 'lag') throw redirect({ to: '/prijate' });
  },
  component: lazyRouteComponent(() => import('./home-route.tsx'), 'HomeRoute'),
});
const records = createRoute({
  getParentRoute: () => root,
  path: '/zaznamy',
  beforeLoad: only('municipality'),
  component: lazyRouteComponent(() => import('../features/requests/list-screen.tsx'), 'RequestListScreen'),
});
const newRecord = createRoute({
  getParentRoute: () => root,
  path: '/zaznamy/novy',
  beforeLoad: only('municipality'),
  component: lazyRouteComponent(() => import('../features/requests/new-screen.tsx'), 'NewRequestScreen'),
});
const bin = createRoute({
  getParentRoute: () => root,
  path: '/zaznamy/kos',
  beforeLoad: only('municipality'),
  component: lazyRouteComponent(() => import('../features/requests/bin-screen.tsx'), 'RequestBinScreen'),
});
const record = createRoute({
  getParentRoute: () => root,
  path: '/zaznamy/$id',
  beforeLoad: only('municipality'),
  component: lazyRouteComponent(() => import('./record-route.tsx'), 'RecordRoute'),
});
const guides = createRoute({
  getParentRoute: () => root,
  path: '/radce',
  component: lazyRouteComponent(() => import('../features/guides/find/guides-screen.tsx'), 'GuidesScreen'),
});
const guide = createRoute({
  getParentRoute: () => root,
  path: '/radce/$id',
  component: lazyRouteComponent(() => import('../features/guides/walk/guide-screen.tsx'), 'GuideScreen'),
});
const summary = createRoute({
  getParentRoute: () => root,
  path: '/souhrn',
  beforeLoad: only('municipality'),
  component: lazyRouteComponent(() => import('../features/summaries/summary-screen.tsx'), 'SummaryScreen'),
});
const received = createRoute({
  getParentRoute: () => root,
  path: '/prijate',
  beforeLoad: only('lag'),
  component: lazyRouteComponent(() => import('../features/workspace/received-screen.tsx'), 'ReceivedScreen'),
});
const territory = createRoute({
  getParentRoute: () => root,
  path: '/uzemi',
  beforeLoad: only('lag'),
  component: lazyRouteComponent(() => import('../features/workspace/merged-screen.tsx'), 'MergedScreen'),
});
const contacts = createRoute({
  getParentRoute: () => root,
  path: '/radce/kontakty',
  component: lazyRouteComponent(
    () => import('../features/guides/contacts/contacts-screen.tsx'),
    'ContactsScreen',
  ),
});
const boundary = createRoute({
  getParentRoute: () => root,
  path: '/radce/co-smi-obec',
  component: lazyRouteComponent(
    () => import('../features/guides/boundary/boundary-screen.tsx'),
    'BoundaryScreen',
  ),
});
const packs = createRoute({
  getParentRoute: () => root,
  path: '/nastaveni/balicky',
  component: lazyRouteComponent(() => import('../features/content/packs-screen.tsx'), 'PacksScreen'),
});
const authoring = createRoute({
  getParentRoute: () => root,
  path: '/balicky',
  beforeLoad: only('lag'),
  component: lazyRouteComponent(
    () => import('../features/authoring/overview/overview-screen.tsx'),
    'AuthoringScreen',
  ),
});
const authoredGuide = createRoute({
  getParentRoute: () => root,
  path: '/balicky/postup/$id',
  beforeLoad: only('lag'),
  component: lazyRouteComponent(() => import('./authored-guide-route.tsx'), 'AuthoredGuideRoute'),
});
const authoredFact = createRoute({
  getParentRoute: () => root,
  path: '/balicky/udaj/$id',
  beforeLoad: only('lag'),
  component: lazyRouteComponent(
    () => import('../features/authoring/fact/fact-editor-screen.tsx'),
    'FactEditorScreen',
  ),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/nastaveni',
  component: lazyRouteComponent(
    () => import('../features/vault/settings/settings-screen.tsx'),
    'SettingsScreen',
  ),
});
const journal = createRoute({
  getParentRoute: () => root,
  path: '/nastaveni/zurnal',
  component: lazyRouteComponent(() => import('../features/journal/journal-screen.tsx'), 'JournalScreen'),
});
const about = createRoute({
  getParentRoute: () => root,
  path: '/o-programu',
  component: lazyRouteComponent(() => import('../features/about/about-screen.tsx'), 'AboutScreen'),
});

const routeTree = root.addChildren([
  ...[home, records, newRecord, bin, record, summary],
  ...[guides, guide],
  ...[received, territory, settings, packs, journal, about],
  ...[contacts, boundary],
  ...[authoring, authoredGuide, authoredFact],
]);

/** Addresses live after `#`: the same files are served by both hosts, and nothing is asked of a server. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: 'intent',
  scrollRestoration: true,
  context: { kind: 'municipality' },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
