import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ERASED_NAME } from '#domain/partner/person-retention.js';
import { PersonalTraces } from '../personal-data/personal-traces.service.js';

/** Of an erased person, the log of a campaign keeps a line and what became of it; one not written yet is left out. */
@Injectable()
export class CampaignTraces implements OnModuleInit {
  constructor(private readonly traces: PersonalTraces) {}

  onModuleInit(): void {
    this.traces.register({
      scrub: async (manager, { contactId }) => {
        await manager.query(
          `update campaign_recipients set name = $2, address = id || '@example.invalid',
             left_out = case when mail_id is null then coalesce(left_out, 'erased') else left_out end
           where contact_id = $1`,
          [contactId, `${ERASED_NAME.firstName} ${ERASED_NAME.lastName}`],
        );
      },
    });
  }
}
