import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';
import { PlaceError } from './place-error.tsx';
import { PlacePending } from './place-pending.tsx';
import { formatSearch, readSearch } from './read-search.ts';
import type { SearchNotices } from './search-notices.ts';
import {
  catalogueSearch,
  compareSearch,
  correctionsSearch,
  groupsSearch,
  indicatorSearch,
  profileSearch,
  qualitySearch,
  sharedSearch,
  workbenchSearch,
} from './search-words.ts';

interface RouterContext {
  readonly notices: SearchNotices;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  validateSearch: sharedSearch,
  component: Layout,
  notFoundComponent: NotFound,
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/data', search, replace: true });
  },
});

const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  component: lazyRouteComponent(() => import('./data-place.tsx'), 'DataPlace'),
});

const mappingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data/kolonner/$file',
  component: lazyRouteComponent(() => import('./mapping-place.tsx'), 'MappingPlace'),
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/oversikt',
  component: lazyRouteComponent(() => import('./overview-place.tsx'), 'OverviewPlace'),
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikator/$indicator',
  validateSearch: indicatorSearch,
  component: lazyRouteComponent(() => import('./indicator-place.tsx'), 'IndicatorPlace'),
});

const catalogueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/katalog',
  validateSearch: catalogueSearch,
  component: lazyRouteComponent(() => import('./catalogue-place.tsx'), 'CataloguePlace'),
});

const groupsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/grupper',
  validateSearch: groupsSearch,
  component: lazyRouteComponent(() => import('./groups-place.tsx'), 'GroupsPlace'),
});

const groupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/grupper/$gruppe',
  validateSearch: groupsSearch,
  component: lazyRouteComponent(() => import('./groups-place.tsx'), 'GroupsPlace'),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sammenlign',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./compare-place.tsx'), 'ComparePlace'),
});

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/profil',
  validateSearch: profileSearch,
  component: lazyRouteComponent(() => import('./profile-place.tsx'), 'ProfilePlace'),
});

const workbenchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verksted',
  validateSearch: workbenchSearch,
  component: lazyRouteComponent(() => import('./workbench-place.tsx'), 'WorkbenchPlace'),
});

const qualityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kvalitet',
  validateSearch: qualitySearch,
  component: lazyRouteComponent(() => import('./quality-place.tsx'), 'QualityPlace'),
});

const handOverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/del',
  component: lazyRouteComponent(() => import('./hand-over-place.tsx'), 'HandOverPlace'),
});

const privacyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personvern',
  component: lazyRouteComponent(() => import('./privacy-place.tsx'), 'PrivacyPlace'),
});

const correctionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rettelser',
  validateSearch: correctionsSearch,
  component: lazyRouteComponent(() => import('./corrections-place.tsx'), 'CorrectionsPlace'),
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  dataRoute,
  mappingRoute,
  overviewRoute,
  indicatorRoute,
  compareRoute,
  profileRoute,
  groupsRoute,
  groupRoute,
  catalogueRoute,
  qualityRoute,
  correctionsRoute,
  workbenchRoute,
  handOverRoute,
  privacyRoute,
]);

/** The app's router. Everything a reader has chosen is in the address after `#`; see ADR 0006. */
export function createAppRouter(notices: SearchNotices) {
  return createRouter({
    routeTree,
    context: { notices },
    history: createHashHistory(),
    defaultPreload: 'intent',
    defaultErrorComponent: PlaceError,
    defaultPendingComponent: PlacePending,
    parseSearch: (search) => {
      const reading = readSearch(search);
      notices.add(reading.problems);
      return reading.values;
    },
    stringifySearch: formatSearch,
  });
}

type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
