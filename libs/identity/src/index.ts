export { PostgresAttemptLimiter } from './postgres-attempt-limiter.js';
export { Argon2PasswordHasher } from './argon2-password-hasher.js';
export { RandomTokenSource } from './random-token-source.js';
