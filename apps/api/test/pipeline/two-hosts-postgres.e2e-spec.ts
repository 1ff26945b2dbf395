import { describe } from '@jest/globals';
import { twoHostsContract } from './two-hosts.js';

describe('jobs in PostgreSQL', () => twoHostsContract(({ database }) => ({ databaseUrl: database.url })));
