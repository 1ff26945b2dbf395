import type { zh } from '../zh/catalogue.js';
import { ui } from './ui.js';

export const en = {
  ...ui,
} satisfies Record<keyof typeof zh, string>;
