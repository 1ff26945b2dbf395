import type { cases as zhCases } from '../zh/cases.js';

export const cases = {
  'cases.title': 'Cases',
  'cases.intro':
    'Virtual reality at work in Zhejiang, from public reports. Told as the report tells it, each with its source; what the platform has not verified is said with the case.',
  'cases.source': 'Source: ',
  'cases.source.unknown': 'unsigned',
  'cases.source.spoken': ', source {n} of {title}, opens in a new window',
  'cases.count': '{n, plural, one {# case} other {# cases}}',
  'cases.all': 'All',
  'cases.filter': 'By scenario',
  'cases.none': 'No case of this scenario direction has been reported yet',
  'cases.none.text': 'Choose another direction, or see all cases.',
  'cases.loading': 'cases',
} satisfies Record<keyof typeof zhCases, string>;
