import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { session } from '../sessions/sessions.schemas.js';
import { ProposalChoices } from './proposal-choices.service.js';
import * as schemas from './proposals.schemas.js';
import { TrainingProposals } from './proposals.service.js';

@ApiTags('training')
@Controller('training/proposals')
export class ProposalsController {
  constructor(
    private readonly proposals: TrainingProposals,
    private readonly choices: ProposalChoices,
  ) {}

  @Get()
  @Api({
    permission: 'training:read',
    summary: 'Groups of the people who wait for a course, each way with its price',
    description: 'Proved the best up to forty people; above, a good answer, in some seconds.',
    response: schemas.proposals,
    refuses: [422],
  })
  read(@Query({ schema: schemas.proposalQuery }) { courseId }: z.infer<typeof schemas.proposalQuery>) {
    return this.proposals.of(courseId);
  }

  @Post('choose')
  @Api({
    permission: 'training:write',
    summary: 'Make an open session of people who wait: all of it or nothing',
    description: 'Mails nobody unless asked to. 409 when one of them was placed, withdrawn or changed meanwhile.',
    status: 201,
    response: session,
    refuses: [409, 422],
  })
  choose(
    @Body({ schema: schemas.chooseBody }) body: z.output<typeof schemas.chooseBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.choices.choose(body, actor);
  }
}
