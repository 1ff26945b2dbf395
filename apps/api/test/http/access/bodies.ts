/** An organization’s profile as its form sends it. */
export const PROFILE = {
  name: '演示铝业有限公司',
  kinds: ['application_unit'],
  region: '330206',
  contact: { name: '王工', phone: '0574-5550-0199' },
} as const;
