import type { RouteObject } from 'react-router';
import { NotFoundPage } from '../pages/not-found.js';
import { ErrorPage } from './error-page.js';
import { Frame } from './frame.js';
import { Opening } from './opening.js';

/** The gallery of components stands beside the pages while developing; the production build leaves it out. */
const gallery: RouteObject[] = import.meta.env.DEV
  ? [{ path: 'parts', lazy: async () => ({ Component: (await import('../ui/gallery/gallery.js')).Gallery }) }]
  : [];

/* The form of a new posting and that of an old one are one component: the first save moves the address on without a break. */
const needForm: RouteObject['lazy'] = async () => ({
  Component: (await import('../pages/need-form.js')).NeedForm,
});
const solutionForm: RouteObject['lazy'] = async () => ({
  Component: (await import('../pages/solution-form.js')).SolutionForm,
});
const my: RouteObject['lazy'] = async () => ({ Component: (await import('../pages/my.js')).My });
const recommendations: RouteObject['lazy'] = async () => ({
  Component: (await import('../pages/recommendations.js')).Recommendations,
});

const forEveryone: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../pages/home.js')).Home }) },
  {
    path: 'needs',
    lazy: async () => ({ Component: (await import('../pages/search-needs.js')).SearchNeeds }),
  },
  {
    path: 'solutions',
    lazy: async () => ({ Component: (await import('../pages/search-solutions.js')).SearchSolutions }),
  },
  { path: 'needs/:id', lazy: async () => ({ Component: (await import('../pages/need.js')).NeedPage }) },
  {
    path: 'solutions/:id',
    lazy: async () => ({ Component: (await import('../pages/solution.js')).SolutionPage }),
  },
  { path: 'cases', lazy: async () => ({ Component: (await import('../pages/cases.js')).Cases }) },
  { path: 'about/:topic', lazy: async () => ({ Component: (await import('../pages/about.js')).About }) },
  { path: 'sign-in', lazy: async () => ({ Component: (await import('../pages/sign-in.js')).SignIn }) },
  {
    path: 'reset-password',
    lazy: async () => ({ Component: (await import('../pages/reset-password.js')).ResetPassword }),
  },
  { path: 'sign-up', lazy: async () => ({ Component: (await import('../pages/sign-up.js')).SignUp }) },
];

const forMembers: RouteObject[] = [
  { path: 'needs/new', lazy: needForm },
  { path: 'needs/:id/edit', lazy: needForm },
  { path: 'needs/:id/recommendations', lazy: recommendations },
  {
    path: 'needs/:id/compare',
    lazy: async () => ({ Component: (await import('../pages/compare.js')).ComparePage }),
  },
  {
    path: 'needs/:id/ranking',
    lazy: async () => ({ Component: (await import('../pages/ranking.js')).RankingPage }),
  },
  { path: 'solutions/new', lazy: solutionForm },
  { path: 'solutions/:id/edit', lazy: solutionForm },
  { path: 'solutions/:id/recommendations', lazy: recommendations },
  { path: 'my', lazy: my },
  { path: 'my/:side', lazy: my },
  { path: 'inbox', lazy: async () => ({ Component: (await import('../pages/inbox.js')).Inbox }) },
  {
    path: 'notifications',
    lazy: async () => ({ Component: (await import('../pages/notifications.js')).Notifications }),
  },
  {
    path: 'introductions',
    lazy: async () => ({ Component: (await import('../pages/introductions.js')).Introductions }),
  },
  { path: 'account', lazy: async () => ({ Component: (await import('../pages/account.js')).Account }) },
  { path: 'desk/*', lazy: async () => ({ Component: (await import('../pages/desk.js')).Desk }) },
];

/** A page is a lazily loaded module with one component: so a visitor of the home never fetches the forms. */
export const routes: RouteObject[] = [
  {
    Component: Frame,
    ErrorBoundary: ErrorPage,
    HydrateFallback: Opening,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [...forEveryone, ...forMembers, ...gallery, { path: '*', Component: NotFoundPage }],
      },
    ],
  },
];
