import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ViewOverview, ViewReference, type Actor, type ReferenceKind } from '@duijie/application';
import {
  ActionPlanDto,
  CasesDto,
  IndustriesDto,
  OverviewDto,
  RegionsDto,
  VocabularyDto,
} from '@duijie/contracts';
import type { FastifyReply } from 'fastify';
import { By } from '../edge/session.guard.js';

type Reply = FastifyReply;

/** Raised with every change of what is added to an edition on its way out (its spelling), or caches would keep the former one. */
const SERVED_FORM = 2;

/** What everyone reads and few change: the vocabulary, the directories, the plan, the public counts. */
@ApiTags('reference')
@Controller('v1')
export class ReferenceController {
  constructor(
    private readonly viewReference: ViewReference,
    private readonly viewOverview: ViewOverview,
  ) {}

  @Get('vocabulary')
  @ApiOkResponse({ type: VocabularyDto })
  vocabulary(@By() actor: Actor, @Headers('if-none-match') known: string | undefined, @Res() reply: Reply) {
    return this.answer(actor, 'vocabulary', known, reply);
  }

  @Get('regions')
  @ApiOkResponse({ type: RegionsDto })
  regions(@By() actor: Actor, @Headers('if-none-match') known: string | undefined, @Res() reply: Reply) {
    return this.answer(actor, 'regions', known, reply);
  }

  @Get('industries')
  @ApiOkResponse({ type: IndustriesDto })
  industries(@By() actor: Actor, @Headers('if-none-match') known: string | undefined, @Res() reply: Reply) {
    return this.answer(actor, 'industries', known, reply);
  }

  @Get('plan')
  @ApiOkResponse({ type: ActionPlanDto })
  plan(@By() actor: Actor, @Headers('if-none-match') known: string | undefined, @Res() reply: Reply) {
    return this.answer(actor, 'plan', known, reply);
  }

  @Get('cases')
  @ApiOkResponse({ type: CasesDto })
  cases(@By() actor: Actor, @Headers('if-none-match') known: string | undefined, @Res() reply: Reply) {
    return this.answer(actor, 'cases', known, reply);
  }

  @Get('overview')
  @Header('cache-control', 'public, max-age=5')
  @ApiOkResponse({ type: OverviewDto })
  overview(@By() actor: Actor): Promise<OverviewDto> {
    return this.viewOverview.execute(actor);
  }

  /** Editions are immutable, so their version and the form in which they are served are all a cache needs to ask. */
  private async answer(
    actor: Actor,
    kind: ReferenceKind,
    known: string | undefined,
    reply: Reply,
  ): Promise<void> {
    const edition = await this.viewReference.execute(actor, { kind });
    const tag = `"${edition?.version ?? 'none'}-${SERVED_FORM}"`;
    void reply.header('etag', tag).header('cache-control', 'public, max-age=60');
    if (known === tag) void reply.status(304).send();
    else void reply.send({ version: edition?.version, content: edition?.content });
  }
}
