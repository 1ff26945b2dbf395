import type { web as zhWeb } from '../zh/web.js';

export const web = {
  'web.offline':
    'The platform cannot be reached. What you wrote is still here; check your connection and try again.',
  'web.unexpected': 'That did not work. What you wrote is still here; please try again.',
  'web.unexpectedCode':
    'That did not work. What you wrote is still here; please try again. If it still fails, give a broker the code {code}.',
} satisfies Record<keyof typeof zhWeb, string>;
