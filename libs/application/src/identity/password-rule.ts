import { DomainError, PASSWORD, phrase, textLength } from '@duijie/domain';

/** @throws INPUT.INVALID on `field` */
export function requireGoodPassword(password: string, field: string): void {
  const length = textLength(password);
  if (length >= PASSWORD.min && length <= PASSWORD.max) return;
  const problem =
    length < PASSWORD.min
      ? phrase('problem.too_short', { min: PASSWORD.min })
      : phrase('problem.too_long', { max: PASSWORD.max, over: length - PASSWORD.max });
  throw new DomainError('INPUT.INVALID', {}, field, [{ field, phrase: problem }]);
}
