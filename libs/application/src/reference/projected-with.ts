import type { ReferenceVersions } from '../ports/reference-repository.js';

/** Names the editions that a search document is projected with. */
export const projectedWith = ({ editions: { vocabulary = '', regions = '' } }: ReferenceVersions): string =>
  `${vocabulary} ${regions}`;
