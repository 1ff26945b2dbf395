import { problem } from './problem.js';
import { match } from './match.js';
import { turn } from './turn.js';
import { readiness } from './readiness.js';
import { reasonCode } from './reason-code.js';
import { error } from './error.js';
import { session } from './session.js';
import { web } from './web.js';
import { home } from './home.js';
import { listing } from './listing.js';
import { about } from './about.js';
import { cases } from './cases.js';
import { posting } from './posting.js';
import { form } from './form.js';
import { recommend } from './recommend.js';
import { compare } from './compare.js';
import { ranking } from './ranking.js';
import { consortium } from './consortium.js';
import { evaluation } from './evaluation.js';
import { introduction } from './introduction.js';
import { inbox } from './inbox.js';
import { desk } from './desk.js';
import { my } from './my.js';
import { notification } from './notification.js';
import { ui } from './ui.js';

export const zh = {
  ...problem,
  ...match,
  ...turn,
  ...readiness,
  ...reasonCode,
  ...error,
  ...session,
  ...web,
  ...home,
  ...listing,
  ...about,
  ...cases,
  ...posting,
  ...form,
  ...recommend,
  ...compare,
  ...ranking,
  ...consortium,
  ...evaluation,
  ...introduction,
  ...inbox,
  ...desk,
  ...my,
  ...notification,
  ...ui,
} as const;
