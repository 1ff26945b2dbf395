/** What a request may weigh; a posting with every field full is about 60 kB. */
export const LIMITS_OF_REQUEST = { bytes: 262_144 } as const;
