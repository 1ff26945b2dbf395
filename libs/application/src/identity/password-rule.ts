import { DomainError, phrase, textLength } from '@duijie/domain';

/** Characters; long enough to need no rules of kinds, short enough that hashing it is no attack. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

/** @throws INPUT.INVALID on `field` */
export function requireGoodPassword(password: string, field: string): void {
  const length = textLength(password);
  if (length >= PASSWORD_LENGTH.min && length <= PASSWORD_LENGTH.max) return;
  const problem =
    length < PASSWORD_LENGTH.min
      ? phrase('problem.too_short', { min: PASSWORD_LENGTH.min })
      : phrase('problem.too_long', { max: PASSWORD_LENGTH.max, over: length - PASSWORD_LENGTH.max });
  throw new DomainError('INPUT.INVALID', {}, field, [{ field, phrase: problem }]);
}
