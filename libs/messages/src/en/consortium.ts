import type { consortium as zh } from '../zh/consortium.js';

export const consortium = {
  'consortium.title': 'Consortium',
  'consortium.what': 'Consortium',
  'consortium.alone.proven':
    '{name} covers all {n} items alone, with proof: “{title}”. The teams below matter only if you want to split the work.',
  'consortium.alone.stated': '{name} says that it covers all {n} items alone; some of it is to verify.',
  'consortium.teams.proven': 'No single vendor proves all {n} items; these teams do together.',
  'consortium.teams.stated':
    'No single vendor covers all {n} items; these teams do together, some of it still to verify.',
  'consortium.incomplete': 'Among {n} candidates no four vendors cover everything. Still missing: {missing}.',
  'consortium.none.pieces': 'The need names no required capability, so there is nothing to share out.',
  'consortium.none.pieces.edit': 'Add capabilities',
  'consortium.none': 'No vendors to team up yet',
  'consortium.none.why':
    'None of the {n} candidates has a required capability and meets the hard conditions. New solutions are taken in as they appear.',
  'consortium.list': ', ',
  'consortium.team': 'Team {n}: {names}',
  'consortium.team.join': ' + ',
  'consortium.standing.passed': 'All {n} items covered, every hard condition proven',
  'consortium.standing.to_verify': 'All {n} items covered, hard conditions to verify',
  'consortium.standing.incomplete': '{covered} of {n} items covered, missing {missing}',
  'consortium.lead': 'Lead',
  'consortium.lead.site.unverified': 'Lead, service at the site to verify',
  'consortium.members': 'Members',
  'consortium.member.floor': 'from {money}',
  'consortium.member.silent': 'no price stated',
  'consortium.price': 'Sum of lowest prices',
  'consortium.price.unstated':
    '{money}, and {n, plural, one {# vendor states} other {# vendors state}} no price',
  'consortium.price.none': 'Unknown: nobody states a price',
  'consortium.private': 'Against the confidential budget',
  'consortium.private.pass': 'The sum is within the limit',
  'consortium.private.unverified': 'Some state no price; cannot be checked yet',
  'consortium.private.broken': 'The sum exceeds the limit',
  'consortium.private.who': 'Seen by the need’s owner and brokers only; does not move the order.',
  'consortium.past': 'Past cooperation',
  'consortium.past.reference': '{names}: joint project “{title}”',
  'consortium.past.unknown': 'Unknown: nothing is recorded here',
  'consortium.matrix': 'Coverage of {team}',
  'consortium.hard': 'hard',
} satisfies Record<keyof typeof zh, string>;
