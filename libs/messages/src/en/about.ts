import type { about as zhAbout } from '../zh/about.js';

export const about = {
  'about.score.title': 'How the score is made',
  'about.score.lead':
    'Hard conditions first, then point by point. Every point has its evidence; without evidence there is none.',
  'about.score.1.title': 'Hard conditions first',
  'about.score.1.text':
    'A solution that states it cannot meet a hard condition is not recommended. One that merely claims to, or says nothing, is to verify: it stands below all that pass and is never called met.',
  'about.score.2.title': 'Then point by point',
  'about.score.2.text':
    'Skills, text, specs, price, time, area and cases each have a share of 100. What a need does not ask for drops out for every solution alike, and the rest fill 100. Where the platform has a language model there is one more, meaning: it compares what the two public descriptions say.',
  'about.score.3.title': 'Unknown stays unknown',
  'about.score.3.text':
    'What has no evidence counts as 0 and is drawn hatched. The upper bound is the score if all of it proved true. More evidence never lowers a score.',
  'about.score.4.title': 'What would raise it',
  'about.score.4.text':
    'It says which field to change and what score that would give. The same scorer has computed each figure.',
  'about.score.5.title': 'People decide',
  'about.score.5.text':
    'A recommendation is a proposal. Both sides invite, answer or decline; a broker may pin or reject, always with a reason that is kept. No fee for a recommendation, no rank for sale.',

  'about.privacy.title': 'Privacy',
  'about.privacy.lead':
    'What you mark confidential is seen by you and the broker alone, until you agree to open it.',
  'about.privacy.1.title': 'Field by field',
  'about.privacy.1.text':
    'The name of your unit, budget, specifications and more can each be made confidential. The internal budget ceiling, whom you exclude by name and the contact always are.',
  'about.privacy.2.title': 'No part in the match',
  'about.privacy.2.text':
    'The score, the rank and whether a vendor is recommended follow only from what that vendor may see. Confidential content enters neither search nor score, so it cannot be probed; a language model, where the platform has one, is sent public texts alone. One exception: either side may exclude units by name; whoever is excluded is no longer recommended, and is not told by whom.',
  'about.privacy.3.title': 'Contacts only after both agree',
  'about.privacy.3.text':
    'Once you invite and the vendor is interested, a broker makes the introduction, and only then do both see the other’s contact. Each opening is on record.',
  'about.privacy.4.title': 'What your browser keeps',
  'about.privacy.4.text':
    'Your sign-in, your choice of language and colours, and drafts not yet sent. No advertising, no tracking.',

  'about.access.title': 'Accessibility',
  'about.access.lead':
    'We aim at WCAG 2.2 level AA. If something does not work for you, please tell a broker.',
  'about.access.1.title': 'Keyboard and screen reader',
  'about.access.1.text':
    'Everything can be done by keyboard with a visible focus; a new page is read from its heading. Drawings have words.',
  'about.access.2.title': 'Easy to see',
  'about.access.2.text':
    'Text has a contrast of at least 4.5:1, dark and light follow your system or your choice. Each state has a shape, a word and a colour, and stays distinct in print and in forced colours.',
  'about.access.3.title': 'Zoom and narrow screens',
  'about.access.3.text':
    'It works at 320 pixels and at 400 % zoom without shrinking type. With reduced motion nothing moves.',
} satisfies Record<keyof typeof zhAbout, string>;
