import { isCreditCode } from '@duijie/domain';

/** Seventeen characters with the check character that belongs to them. */
export function creditCode(body: string): string {
  const check = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].find((one) => isCreditCode(body + one));
  if (check === undefined) throw new Error(`${body} cannot begin a credit code`);
  return body + check;
}
