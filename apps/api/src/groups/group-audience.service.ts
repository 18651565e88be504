import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AudienceSources } from '../campaigns/audience-sources.service.js';
import { GroupLists } from './group-lists.service.js';
import { GroupMembers } from './group-members.service.js';

/** Campaigns may be written to the members of a group. */
@Injectable()
export class GroupAudience implements OnModuleInit {
  constructor(
    private readonly sources: AudienceSources,
    private readonly lists: GroupLists,
    private readonly members: GroupMembers,
  ) {}

  onModuleInit(): void {
    this.sources.register('group', {
      label: 'Membres d’un groupe',
      find: async (_, q) => {
        const { data } = await this.lists.list({
          page: 1,
          perPage: 20,
          sort: 'name',
          order: 'asc',
          archived: false,
          q,
        });
        return data.map(({ id, name }) => ({ id, label: name }));
      },
      seatsOf: async (manager, id, today) =>
        (await this.members.on(manager, id, today)).map(({ contactId, partnerId }) => ({ contactId, partnerId })),
    });
  }
}
