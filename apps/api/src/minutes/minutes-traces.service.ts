import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ERASED_ADDRESS, ERASED_NAME } from '#domain/partner/person-retention.js';
import { PersonalTraces } from '../personal-data/personal-traces.service.js';

/**
 * Minutes that were validated are the record of a public body: they stay as they are (GDPR article 17.3.d). Who they were
 * sent to goes.
 */
@Injectable()
export class MinutesTraces implements OnModuleInit {
  constructor(private readonly traces: PersonalTraces) {}

  onModuleInit(): void {
    this.traces.register({
      scrub: async (manager, { contactId }) => {
        await manager.query(
          `update minutes_sendings set name = $2, address = id || '.' || $3 where contact_id = $1 and address not like '%' || $3`,
          [contactId, `${ERASED_NAME.firstName} ${ERASED_NAME.lastName}`, ERASED_ADDRESS],
        );
      },
    });
  }
}
