import { usePageTitle } from '../app/page-title.js';
import { SearchPage } from '../features/search/components/search-page.js';
import { useSay } from '../ui/say.js';

export function SearchNeeds() {
  const say = useSay();
  usePageTitle(say('listing.search.needs'));
  return <SearchPage key="need" side="need" />;
}
