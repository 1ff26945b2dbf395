export { MemoryCatalogue, type Built } from './memory-catalogue.js';
