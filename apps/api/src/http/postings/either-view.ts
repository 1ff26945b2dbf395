import { NeedViewDto, SolutionViewDto } from '@duijie/contracts';
import { getSchemaPath } from '@nestjs/swagger';

/** A need's view or a solution's; `side` tells them apart. */
export const EITHER_VIEW = {
  schema: { oneOf: [{ $ref: getSchemaPath(NeedViewDto) }, { $ref: getSchemaPath(SolutionViewDto) }] },
};
