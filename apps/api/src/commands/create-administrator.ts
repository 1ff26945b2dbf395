import { parseArgs } from 'node:util';
import { CreateFirstAdministrator } from '@duijie/application';
import { CLI, withUseCases, type Command } from './command.js';

const HANGZHOU = '3301';

export const createAdministrator: Command = {
  does: "create the first broker's administrator: --email --name --alliance [--region 3301], password in ADMIN_PASSWORD",
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        alliance: { type: 'string' },
        region: { type: 'string', default: HANGZHOU },
      },
    });
    const { email, name, alliance, region } = values;
    const password = process.env['ADMIN_PASSWORD'];
    if (!email || !name || !alliance || !password)
      throw new Error(
        '需要 --email、--name、--alliance 和环境变量 ADMIN_PASSWORD / --email, --name, --alliance and ADMIN_PASSWORD are needed',
      );
    await withUseCases(async (context) => {
      await context
        .get(CreateFirstAdministrator)
        .execute(CLI, { email, name, password, allianceName: alliance, region });
      console.log(`created ${email}`);
    });
  },
};
