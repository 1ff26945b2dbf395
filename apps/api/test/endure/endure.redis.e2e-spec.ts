import { describe } from '@jest/globals';
import { endures } from './endure.js';

describe('jobs in Redis', () => endures(10, '--redis'));
