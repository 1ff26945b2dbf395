import type { match as zhMatch } from '../zh/match.js';

export const match = {
  'match.ask.capability': '{term}',
  'match.ask.direction': '{term}',
  'match.ask.spec': '{quantity} {comparator, select, gte {≥} lte {≤} other {=}} {value} {unit}',
  'match.ask.certificate': '{certificate}',
  'match.ask.deployment':
    '{mode, select, offline {On premises, offline} on_premises {On premises, networked} private_cloud {Private cloud} public_cloud {Public cloud} other {Deployment}}',
  'match.ask.domestic': 'Domestic software and hardware',
  'match.ask.budget': 'Budget up to {maxMoney}',
  'match.ask.budget_range': 'Budget {money}',
  'match.ask.budget_ceiling': 'Internal ceiling {maxMoney}',
  'match.ask.delivery': 'Delivery within {days} days',
  'match.ask.on_site': 'On-site service in {region}',
  'match.ask.site': 'Site in {region}',
  'match.ask.references': 'Reference projects in {term}',
  'match.ask.market':
    '{market, select, 2b {For organizations} 2c {For consumers} other {For organizations and consumers}}',
  'match.ask.named': 'Organizations the asking side excluded by name',
  'match.ask.kind':
    'No {kind, select, product {products} content {content} service {services} other {integration}}',
  'match.ask.scenarios': 'Scenario: {term}',
  'match.ask.text': 'The need in words',
  'match.ask.meaning': 'What the need means',
  'match.offer.capability': '{term}',
  'match.offer.near_capability': 'A neighbouring capability: {term}',
  'match.offer.direction': '{term}',
  'match.offer.spec': '{quantity} {value} {unit}',
  'match.offer.price_on_quote': 'On quote, no price stated',
  'match.offer.price_from':
    'From {minMoney}{model, select, subscription { a year} per_seat { a seat} other {}}',
  'match.offer.price_exact': '{minMoney}{model, select, subscription { a year} per_seat { a seat} other {}}',
  'match.offer.price': '{money}{model, select, subscription { a year} per_seat { a seat} other {}}',
  'match.offer.price_seats': '{price}, for {seats} seats {sum}',
  'match.note.price_one_seat':
    'the need does not say how many people use it at once on site, so the total is open',
  'match.note.price_open_top':
    'its floor{basis, select, first_year { for the first year} seats { for all seats} other {}} is within the budget, the final sum is not stated',
  'match.note.price_partly':
    'the lower end{basis, select, first_year { of the first year} seats { for all seats} other {}} is within the budget, the upper end is not',
  'match.note.price_first_year': 'priced by the year, only the first year was checked',
  'match.offer.lead_time': 'Delivers in {min}–{max} days',
  'match.offer.lead_time_exact': 'Delivers in {days} days',
  'match.offer.seat': 'Based in {region}',
  'match.offer.serves': 'Serves {region}',
  'match.offer.deployment':
    '{mode, select, offline {On premises, offline} on_premises {On premises, networked} private_cloud {Private cloud} public_cloud {Public cloud} other {Deployment}}',
  'match.offer.domestic': 'Runs on domestic software and hardware',
  'match.offer.not_domestic': 'Does not run on domestic software and hardware',
  'match.offer.certificate': '{certificate}',
  'match.offer.certificate_expired': '{certificate}, ran out on {date}',
  'match.offer.market':
    '{market, select, 2b {For organizations} 2c {For consumers} other {For organizations and consumers}}',
  'match.offer.kind':
    'Kind: {kind, select, product {product} content {content} service {service} other {integration}}',
  'match.offer.declined': 'Does not take on “{term}”',
  'match.offer.text': 'The solution in words, likeness {likeness} / 100',
  'match.offer.meaning': 'What the solution means, likeness {likeness} / 100',
  'match.offer.reference': '{title} ({year})',
  'match.source.declared': 'Declared, no proof seen',
  'match.source.commitment': 'Stated in the solution',
  'match.source.kind':
    '{kind, select, test_report {Test report} certificate {Certificate} contract {Contract} acceptance {Acceptance} demonstration {Demonstration} other {Proof}}',
  'match.source.document':
    '{document} ({kind, select, test_report {Test report} certificate {Certificate} contract {Contract} acceptance {Acceptance} demonstration {Demonstration} other {Proof}})',
  'match.source.dated':
    '{document} ({kind, select, test_report {Test report} certificate {Certificate} contract {Contract} acceptance {Acceptance} demonstration {Demonstration} other {Proof}}, {date})',
  'match.reason.capability':
    '{reader, select, solution {You} other {The vendor}} can do “{ask}”, with proof: {offer}',
  'match.reason.capability_same':
    '{reader, select, solution {You} other {The vendor}} can do “{ask}”, with proof',
  'match.reason.capabilities_all':
    '{reader, select, solution {You} other {The vendor}} can do all {total} required capabilities, each with proof',
  'match.reason.capabilities_some':
    '{reader, select, solution {You} other {The vendor}} can do {met} of {total} required capabilities, with proof',
  'match.reason.capabilities_declared':
    '{reader, select, solution {You} other {The vendor}} {reader, select, solution {declare} other {declares}} {count} of {total} required capabilities, still to be verified',
  'match.reason.capabilities_near':
    '{reader, select, solution {You} other {The vendor}} {reader, select, solution {have} other {has}} something close to {count} of {total} required capabilities',
  'match.reason.direction': 'Both work in “{ask}”',
  'match.reason.spec': '{offer}, asked is {ask}, with proof',
  'match.reason.spec_same': '“{ask}” is met, with proof',
  'match.reason.specs_all': 'All {total} specifications and conditions are met, each with proof',
  'match.reason.specs_some': '{met} of {total} specifications and conditions are met, with proof',
  'match.reason.specs_declared':
    '{reader, select, solution {You} other {The vendor}} {reader, select, solution {declare} other {declares}} {count} of {total} specifications and conditions, still to be verified',
  'match.reason.price': 'Price: {offer}. It fits: {ask}',
  'match.reason.price_noted': 'Price: {offer}. It fits: {ask} ({note})',
  'match.reason.delivery': '{offer}; asked is {ask}',
  'match.reason.region': '{offer}; {ask}',
  'match.reason.reference': 'Has “{ask}”: {offer}',
  'match.reason.text': 'Need and solution describe much the same thing',
  'match.reason.meaning': 'Need and solution mean much the same, even where they use other words',
  'match.missing.text': 'Need and solution are worded rather differently, likeness {likeness} / 100',
  'match.missing.meaning': 'Need and solution mean rather different things, likeness {likeness} / 100',
  'match.missing.meaning_unknown': 'What the two descriptions mean has not been compared yet',
  'match.missing.broken':
    '{hard, select, yes {Hard condition } other {}}“{ask}”: {reader, select, solution {you} other {the vendor}} {reader, select, solution {offer} other {offers}} “{offer}”, which does not fit',
  'match.missing.conflict':
    '{hard, select, yes {Hard condition } other {}}“{ask}”: {reader, select, solution {you} other {the vendor}} {reader, select, solution {say} other {says}} both “{offer}” and “{other}”, to be verified',
  'match.missing.declared':
    '{hard, select, yes {Hard condition } other {}}“{ask}”: {reader, select, solution {you} other {the vendor}} {reader, select, solution {declare} other {declares}} “{offer}”, no proof seen',
  'match.missing.declared_same':
    '{hard, select, yes {Hard condition } other {}}“{ask}”: {reader, select, solution {you} other {the vendor}} {reader, select, solution {declare} other {declares}} it, no proof seen',
  'match.missing.open':
    '{hard, select, yes {Hard condition } other {}}“{ask}”: {reader, select, solution {you} other {the vendor}} {reader, select, solution {state} other {states}} “{offer}”, to be verified',
  'match.missing.noted':
    '{hard, select, yes {Hard condition } other {}}“{ask}”: {reader, select, solution {you} other {the vendor}} {reader, select, solution {state} other {states}} “{offer}”; {note}, to be verified',
  'match.missing.silent':
    '{hard, select, yes {Hard condition } other {}}“{ask}”: {reader, select, solution {you} other {the vendor}} {reader, select, solution {say} other {says}} nothing',
  'match.edit.state_capability':
    '{said, select, yes {Prove} missed {Reach and prove} other {State and prove}} “{ask}”',
  'match.edit.state_spec':
    '{said, select, yes {Prove} missed {Reach and prove} other {State and prove}} “{ask}” with a test report',
  'match.edit.state_certificate': '{said, select, no {Provide} other {Complete}} the certificate “{ask}”',
  'match.edit.state_deployment':
    '{said, select, yes {Prove} missed {Reach and prove} other {State and prove}} support for “{ask}”',
  'match.edit.state_domestic':
    '{said, select, yes {Prove} missed {Reach and prove} other {State and prove}} support for “{ask}”',
  'match.edit.state_price': '{said, select, yes {State a total price} other {State a price}} within {ask}',
  'match.edit.narrow_price': 'Keep the upper end of the price within “{ask}”{said, select, other {}}',
  'match.edit.state_lead_time':
    '{said, select, no {State the lead time} other {Shorten the lead time}}: {ask}',
  'match.edit.serve_region':
    '{said, select, no {State the regions served} other {Extend the regions served}}: {ask}',
  'match.edit.prove_reference': 'Add the acceptance of one of “{ask}”{said, select, other {}}',
  'match.edit.add_reference': 'Add one of “{ask}”, with its acceptance{said, select, other {}}',
  'match.ease.raise_budget': 'Raise the budget by {percent} % to {maxMoney}',
  'match.ease.extend_delivery': 'Allow {days} days for delivery',
  'match.ease.relax': 'Make “{ask}” a preference instead of a hard condition',
  'match.edit.several': '{first}, and {more} more',
} satisfies Record<keyof typeof zhMatch, string>;
