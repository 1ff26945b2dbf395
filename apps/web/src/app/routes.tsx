import type { RouteObject } from 'react-router';
import { NotFound } from '../ui/states.js';
import { ErrorPage } from './error-page.js';
import { Frame } from './frame.js';
import { Opening } from './opening.js';

/** The gallery of components stands beside the pages while developing; the production build leaves it out. */
const gallery: RouteObject[] = import.meta.env.DEV
  ? [{ path: 'parts', lazy: async () => ({ Component: (await import('../ui/gallery/gallery.js')).Gallery }) }]
  : [];

/** A page is a lazily loaded module with one component: so a visitor of the home never fetches the forms. */
export const routes: RouteObject[] = [
  {
    Component: Frame,
    ErrorBoundary: ErrorPage,
    HydrateFallback: Opening,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('../pages/home.js')).Home }) },
          ...gallery,
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];
