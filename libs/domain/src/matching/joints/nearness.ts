/** Where the vocabulary's links begin; what merely stands in the same list (0.35) says nothing of the required concept. */
export const NEAR_FROM = 0.4;
/** From this closeness on, a neighbour is close enough to bring a pair together at all. */
export const CLOSE_FROM = 0.6;
