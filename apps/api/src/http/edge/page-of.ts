import type { PageRequest } from '@duijie/application';

const DEFAULT_SIZE = 20;

export const pageOf = ({ page, size }: { page?: number; size?: number }): PageRequest => ({
  page: page ?? 1,
  size: size ?? DEFAULT_SIZE,
});
