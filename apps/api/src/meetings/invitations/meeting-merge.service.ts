import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scheduleSentence } from '#wording/meeting/schedule-sentence.js';
import { composeBlocks } from '../../mail/compose.js';
import { MergeSources } from '../../templates/merge-sources.service.js';
import type { MergeValues } from '../../templates/merge-values.js';
import { Agendas } from '../agenda/agendas.service.js';
import { MeetingLists } from '../meeting-lists.service.js';

/** Gives templates what they say of a meeting. */
@Injectable()
export class MeetingMerge implements OnModuleInit {
  constructor(
    private readonly sources: MergeSources,
    private readonly meetings: MeetingLists,
    private readonly agendas: Agendas,
  ) {}

  onModuleInit(): void {
    this.sources.register(
      'meeting',
      async (manager, { subjectId }) => (subjectId === null ? {} : this.valuesOf(manager, subjectId)),
      async (_, q) => {
        const query = { page: 1, perPage: 20, sort: 'startsOn' as const, order: 'desc' as const, q };
        return (await this.meetings.list(query)).data.map(({ id, name }) => ({ id, label: name }));
      },
    );
  }

  private async valuesOf(manager: EntityManager, meetingId: string): Promise<MergeValues> {
    const meeting = await this.meetings.one(meetingId, manager);
    const { items } = await this.agendas.of(meetingId, manager);
    const lines = items.map(({ startsAt, title, speaker }) =>
      [startsAt, speaker ? `${title} (${speaker})` : title].filter(Boolean).join(' '),
    );
    const { startsAt, endsAt, ...days } = meeting;
    return {
      'reunion.groupe': meeting.groupName,
      'reunion.titre': meeting.name,
      'reunion.date': scheduleSentence({ ...days, startsAt: null, endsAt: null }),
      'reunion.horaires': startsAt ? [startsAt, endsAt].filter(Boolean).join(' – ') : null,
      'reunion.lieu': meeting.place,
      'reunion.lien': meeting.videoUrl,
      'reunion.ordre_du_jour': lines.length > 0 ? composeBlocks([{ list: lines }]) : null,
    };
  }
}
