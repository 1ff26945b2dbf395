import { useSearchParams } from 'react-router';

/** Address of another page of the list, its filters kept. */
export function usePage(): { page: number; query: URLSearchParams; toPage: (page: number) => string } {
  const [query] = useSearchParams();
  const page = Math.max(1, Number(query.get('page')) || 1);
  return {
    page,
    query,
    toPage: (to) => {
      const next = new URLSearchParams(query);
      next.set('page', String(to));
      return `?${next}`;
    },
  };
}
