import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ApproveOrganization,
  EditOrganization,
  FindOrganizationNames,
  ListOrganizations,
  ReturnOrganization,
  SuspendOrganization,
  ViewOrganization,
  ViewOrganizationHistory,
  type Actor,
} from '@duijie/application';
import {
  EditOrganizationDto,
  HistoryDto,
  OrganizationDto,
  OrganizationNameQueryDto,
  FoundOrganizationsDto,
  OrganizationQueryDto,
  OrganizationsDto,
  ReturnNoteDto,
  ReviewNoteDto,
} from '@duijie/contracts';
import { Id } from '../edge/id.pipe.js';
import { pageOf } from '../edge/page-of.js';
import { By } from '../edge/session.guard.js';

@ApiTags('organizations')
@Controller('v1/organizations')
export class OrganizationsController {
  constructor(
    private readonly list: ListOrganizations,
    private readonly view: ViewOrganization,
    private readonly edit: EditOrganization,
    private readonly history: ViewOrganizationHistory,
  ) {}

  @Get()
  @ApiOkResponse({ type: OrganizationsDto })
  async search(@By() actor: Actor, @Query() query: OrganizationQueryDto): Promise<OrganizationsDto> {
    const { items, total } = await this.list.execute(actor, { ...query, ...pageOf(query) });
    return { items: [...items], total };
  }

  @Get(':id')
  @ApiOkResponse({ type: OrganizationDto })
  one(@By() actor: Actor, @Param('id', Id) id: string): Promise<OrganizationDto> {
    return this.view.execute(actor, { id });
  }

  @Put(':id')
  @ApiOkResponse({ type: OrganizationDto })
  change(
    @By() actor: Actor,
    @Param('id', Id) id: string,
    @Body() body: EditOrganizationDto,
  ): Promise<OrganizationDto> {
    const { version, ...profile } = body;
    return this.edit.execute(actor, { id, version, profile });
  }

  @Get(':id/history')
  @ApiOkResponse({ type: HistoryDto })
  async past(@By() actor: Actor, @Param('id', Id) id: string): Promise<HistoryDto> {
    return { items: [...(await this.history.execute(actor, { id }))] };
  }
}

/** Names alone, for who picks an organization. */
@ApiTags('organizations')
@Controller('v1/organization-names')
export class OrganizationNamesController {
  constructor(private readonly names: FindOrganizationNames) {}

  @Get()
  @ApiOkResponse({ type: FoundOrganizationsDto })
  async find(@By() actor: Actor, @Query() query: OrganizationNameQueryDto): Promise<FoundOrganizationsDto> {
    return { items: [...(await this.names.execute(actor, query))] };
  }
}

/** What brokers decide about an organization. */
@ApiTags('organizations')
@Controller('v1/organizations/:id')
export class OrganizationReviewsController {
  constructor(
    private readonly approve: ApproveOrganization,
    private readonly giveBack: ReturnOrganization,
    private readonly suspend: SuspendOrganization,
  ) {}

  @Post('approve')
  @HttpCode(200)
  @ApiOkResponse({ type: OrganizationDto })
  approved(
    @By() actor: Actor,
    @Param('id', Id) id: string,
    @Body() body: ReviewNoteDto,
  ): Promise<OrganizationDto> {
    return this.approve.execute(actor, { ...body, id });
  }

  @Post('return')
  @HttpCode(200)
  @ApiOkResponse({ type: OrganizationDto })
  returned(
    @By() actor: Actor,
    @Param('id', Id) id: string,
    @Body() body: ReturnNoteDto,
  ): Promise<OrganizationDto> {
    return this.giveBack.execute(actor, { ...body, id });
  }

  @Post('suspend')
  @HttpCode(200)
  @ApiOkResponse({ type: OrganizationDto })
  suspended(
    @By() actor: Actor,
    @Param('id', Id) id: string,
    @Body() body: ReturnNoteDto,
  ): Promise<OrganizationDto> {
    return this.suspend.execute(actor, { ...body, id });
  }
}
