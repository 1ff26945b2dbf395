export { gathererAside } from './gatherer-aside.js';
export { MemoryCatalogue, type Built } from './memory-catalogue.js';
