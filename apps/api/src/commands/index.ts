import { benchLoad, benchMeasure } from './bench.js';
import { benchConsortium } from './bench-consortium.js';
import { benchSearch } from './bench-search.js';
import type { Command } from './command.js';
import { createAdministrator } from './create-administrator.js';
import { evaluateCommand } from './evaluate.js';
import { learnCommand } from './learn.js';
import { migrateCommand } from './migrate.js';
import { openapi } from './openapi.js';
import { reindex } from './reindex.js';
import { rematch } from './rematch.js';
import { seed } from './seed.js';

export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  seed,
  'create-administrator': createAdministrator,
  reindex,
  rematch,
  evaluate: evaluateCommand,
  learn: learnCommand,
  openapi,
  'bench-load': benchLoad,
  'bench-measure': benchMeasure,
  'bench-consortium': benchConsortium,
  'bench-search': benchSearch,
};
