import type { my as zh } from '../zh/my.js';

export const my = {
  'my.title.need': 'My needs',
  'my.title.solution': 'My solutions',
  'my.who': 'signed-in organizations',
  'my.who.solution': 'VR vendors',
  'my.untitled': 'No title yet',
  'my.count.need': '{n, plural, one {# need} other {# needs}}',
  'my.count.solution': '{n, plural, one {# solution} other {# solutions}}',
  'my.tabs': 'My postings',
  'my.none.need': 'No needs yet',
  'my.none.need.text':
    'Write down what is hard on your site: within seconds you see who could do it, and why.',
  'my.none.solution': 'No solutions yet',
  'my.none.solution.text': 'Publish a solution: needs that fit come to you, with the reasons.',
  'my.fits.need':
    '{n, plural, =0 {No recommendations yet} one {# recommended solution} other {# recommended solutions}}',
  'my.fits.solution': '{n, plural, =0 {No need fits yet} one {# need fits} other {# needs fit}}',
  'my.readiness': 'Completeness {score}',
  'my.updated': 'Changed {at}',
  'my.returned': 'Returned by the broker: {note}',
  'my.write': 'Go on writing',
  'my.solution.fits': 'Needs that fit',
  'my.solution.fits.none': 'No need fits yet',
  'my.solution.fits.none.text': 'New needs are matched by themselves, and you are told.',
  'my.solution.full': 'Full text of the solution',
  'my.vendor.pairs': 'Your solutions and this need',
} satisfies Record<keyof typeof zh, string>;
