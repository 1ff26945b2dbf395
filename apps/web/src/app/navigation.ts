import type { FooterGroup } from '../ui/footer.js';
import type { NavItem } from '../ui/header.js';

/** Only what exists: a door that leads nowhere is worse than none. Cases, lists and the gap map join when they are built. */
export const NAV: readonly NavItem[] = [
  { to: '/needs', label: 'ui.nav.needs' },
  { to: '/solutions', label: 'ui.nav.solutions' },
  { to: '/cases', label: 'ui.nav.cases' },
];

export const FOOTER: readonly FooterGroup[] = [
  {
    title: 'ui.foot.use',
    links: [
      { to: '/needs/new', label: 'ui.postNeed' },
      { to: '/solutions/new', label: 'ui.postSolution' },
      { to: '/about/score', label: 'ui.foot.use.score' },
    ],
  },
  {
    title: 'ui.foot.data',
    links: [
      { to: '/needs', label: 'ui.nav.needs' },
      { to: '/solutions', label: 'ui.nav.solutions' },
      { to: '/cases', label: 'ui.nav.cases' },
    ],
  },
  {
    title: 'ui.foot.trust',
    links: [
      { to: '/about/privacy', label: 'ui.foot.trust.privacy' },
      { to: '/about/access', label: 'ui.foot.trust.access' },
    ],
  },
];
