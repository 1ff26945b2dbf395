import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { ChosenLocale } from './locale.js';
import { routes } from './routes.js';

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: 1, refetchOnReconnect: true } },
});
const router = createBrowserRouter(routes);

export function App() {
  return (
    <ChosenLocale>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ChosenLocale>
  );
}
