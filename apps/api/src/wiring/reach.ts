import { SettingError, type SettingName } from '@duijie/platform';

/**
 * The first contact with a server that a setting names.
 * @throws SettingError that says which setting to look at, instead of whatever the driver says; never an address or a password
 */
export async function reach<T>(setting: SettingName, contact: () => Promise<T>): Promise<T> {
  try {
    return await contact();
  } catch (error) {
    const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
    const why = String(cause?.code ?? code ?? 'no answer');
    throw new SettingError(
      `${setting}: 连接不上（${why}）。请检查地址、账号，以及该服务是否在运行 / ` +
        `cannot be reached (${why}); check the address, the account, and whether that server runs`,
    );
  }
}
