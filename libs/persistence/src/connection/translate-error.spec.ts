import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@duijie/domain';
import { QueryFailedError } from 'typeorm';
import { isRetryable, translateError } from './translate-error.js';

const failed = (code: string, more: object = {}) =>
  new QueryFailedError('SELECT 1', [], Object.assign(new Error(`server says ${code}`), { code, ...more }));

describe('translateError', () => {
  it.each([
    ['23505', { constraint: 'uq_account_email' }, 'ACCOUNT.EMAIL_TAKEN'],
    ['23505', { constraint: 'uq_organization_credit_code' }, 'ORGANIZATION.CREDIT_CODE_TAKEN'],
    ['23505', { constraint: 'uq_introduction_open' }, 'INTRODUCTION.EXISTS'],
    ['22021', {}, 'INPUT.INVALID'],
    ['22P05', {}, 'INPUT.INVALID'],
    ['22P02', { routine: 'json_errsave_error' }, 'INPUT.INVALID'],
    ['57P01', {}, 'DATABASE.UNAVAILABLE'],
    ['08006', {}, 'DATABASE.UNAVAILABLE'],
  ])('%s %j is %s and keeps its cause', (code, more, name) => {
    const error = failed(code, more);
    expect(translateError(error)).toMatchObject({ code: name, cause: error });
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    '%s is away',
    (message) => expect(translateError(new Error(message))).toMatchObject({ code: 'DATABASE.UNAVAILABLE' }),
  );

  it.each([
    failed('23505', { constraint: 'pk_match' }),
    failed('23503'),
    failed('22P02', { routine: 'string_to_uuid' }),
    new Error('mine'),
    new DomainError('ACCESS.DENIED'),
    'a string',
  ])('leaves %s as it is', (error) => expect(translateError(error)).toBe(error));

  it('asks for another try only where nothing was decided', () => {
    expect(isRetryable(failed('40001'))).toBe(true);
    expect(isRetryable(failed('40P01'))).toBe(true);
    expect(isRetryable(failed('23505'))).toBe(false);
    expect(isRetryable('a string')).toBe(false);
  });
});
