/** Raise it when a document would be projected or stored otherwise than before: `prepare` then builds the index anew beside the served one. */
export const SETTINGS_VERSION = 3;

export const LIVE = 'search';
export const BESIDE = 'search_next';

/** Advisory locks of the whole database: feeding takes FEED shared, a swap takes it alone; REBUILD is held by whoever builds or prepares. */
export const FEED_LOCK = 727_001;
export const REBUILD_LOCK = 727_002;
