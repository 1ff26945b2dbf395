import { capability } from './capability.js';
import type { Factor } from './factor.js';
import { meaning } from './meaning.js';
import { price } from './price.js';
import { references } from './references.js';
import { region } from './region.js';
import { specs } from './specs.js';
import { text } from './text.js';
import { time } from './time.js';

/** All factors, in the order of the breakdown. */
export const FACTORS: readonly Factor[] = [capability, text, specs, price, time, region, references, meaning];
