import { usePageTitle } from '../app/page-title.js';
import { SearchPage } from '../features/search/components/search-page.js';
import { useSay } from '../ui/say.js';

export function SearchSolutions() {
  const say = useSay();
  usePageTitle(say('listing.search.solutions'));
  return <SearchPage key="solution" side="solution" />;
}
