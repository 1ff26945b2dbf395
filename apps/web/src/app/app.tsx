import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { makeQueryClient } from '../lib/query.js';
import { LiveUpdates } from './live-updates.js';
import { ChosenLocale } from './locale.js';
import { routes } from './routes.js';
import { SessionProvider } from './session-provider.js';

const queries = makeQueryClient();
const router = createBrowserRouter(routes);

export function App() {
  return (
    <ChosenLocale>
      <QueryClientProvider client={queries}>
        <SessionProvider>
          <RouterProvider router={router} />
          <LiveUpdates />
        </SessionProvider>
      </QueryClientProvider>
    </ChosenLocale>
  );
}
