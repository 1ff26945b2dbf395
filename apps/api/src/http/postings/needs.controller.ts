import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatePosting, EditPosting, PreviewPosting, type Actor } from '@duijie/application';
import { EditNeedDto, NeedPreviewDto, NeedViewDto, NewNeedDto } from '@duijie/contracts';
import { Id } from '../edge/id.pipe.js';
import { placedIn } from '../edge/placed-in.js';
import { By } from '../edge/session.guard.js';
import { needContentOf } from './content-of.js';

const side = 'need';

/** Writing a need; reading and moving it is what both sides share. */
@ApiTags('needs')
@Controller('v1/needs')
export class NeedsController {
  constructor(
    private readonly create: CreatePosting,
    private readonly edit: EditPosting,
    private readonly preview: PreviewPosting,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: NeedViewDto })
  created(@By() actor: Actor, @Body() body: NewNeedDto): Promise<NeedViewDto> {
    const { organizationId } = body;
    const content = needContentOf(body.content);
    return placedIn(body, 'content', this.create.execute(actor, { side, organizationId, content }));
  }

  @Put(':id')
  @ApiOkResponse({ type: NeedViewDto })
  edited(@By() actor: Actor, @Param('id', Id) id: string, @Body() body: EditNeedDto): Promise<NeedViewDto> {
    const { version } = body;
    const content = needContentOf(body.content);
    return placedIn(body, 'content', this.edit.execute(actor, { side, id, version, content }));
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: NeedPreviewDto })
  previewed(@By() actor: Actor, @Body() { content }: NewNeedDto): Promise<NeedPreviewDto> {
    return this.preview.execute(actor, { side, content: needContentOf(content) });
  }
}
