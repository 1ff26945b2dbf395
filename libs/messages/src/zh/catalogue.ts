import { ui } from './ui.js';

export const zh = {
  ...ui,
} as const;
