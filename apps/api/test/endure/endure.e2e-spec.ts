import { describe } from '@jest/globals';
import { endures } from './endure.js';

describe('jobs in PostgreSQL', () => endures(10));
