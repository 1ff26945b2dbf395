import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatePosting, EditPosting, PreviewPosting, type Actor } from '@duijie/application';
import { EditSolutionDto, SolutionPreviewDto, SolutionViewDto, NewSolutionDto } from '@duijie/contracts';
import { Id } from '../edge/id.pipe.js';
import { placedIn } from '../edge/placed-in.js';
import { By } from '../edge/session.guard.js';
import { solutionContentOf } from './content-of.js';

const side = 'solution';

/** Writing a solution; reading and moving it is what both sides share. */
@ApiTags('solutions')
@Controller('v1/solutions')
export class SolutionsController {
  constructor(
    private readonly create: CreatePosting,
    private readonly edit: EditPosting,
    private readonly preview: PreviewPosting,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: SolutionViewDto })
  created(@By() actor: Actor, @Body() body: NewSolutionDto): Promise<SolutionViewDto> {
    const { organizationId } = body;
    const content = solutionContentOf(body.content);
    return placedIn(body, 'content', this.create.execute(actor, { side, organizationId, content }));
  }

  @Put(':id')
  @ApiOkResponse({ type: SolutionViewDto })
  edited(
    @By() actor: Actor,
    @Param('id', Id) id: string,
    @Body() body: EditSolutionDto,
  ): Promise<SolutionViewDto> {
    const { version } = body;
    const content = solutionContentOf(body.content);
    return placedIn(body, 'content', this.edit.execute(actor, { side, id, version, content }));
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: SolutionPreviewDto })
  previewed(@By() actor: Actor, @Body() { content }: NewSolutionDto): Promise<SolutionPreviewDto> {
    return this.preview.execute(actor, { side, content: solutionContentOf(content) });
  }
}
