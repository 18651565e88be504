import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ERASED_ADDRESS, ERASED_NAME } from '#domain/partner/person-retention.js';
import { PersonalTraces } from '../personal-data/personal-traces.service.js';

/** Of an erased person, answers keep that there was one, when, and to what; the mailbox itself is the team's to empty. */
@Injectable()
export class IncomingMailTraces implements OnModuleInit {
  constructor(private readonly traces: PersonalTraces) {}

  onModuleInit(): void {
    this.traces.register({
      scrub: async (manager, { contactId, email, now }) => {
        await manager.query(
          `update incoming_mails set from_address = $3, from_name = $4, subject = '(objet effacé)', text = '',
             attachments = '{}', diagnostic = null, purged_at = coalesce(purged_at, $5)
           where (contact_id = $1 or (contact_id is null and from_address = $2)) and from_address <> $3`,
          [contactId, email, ERASED_ADDRESS, `${ERASED_NAME.firstName} ${ERASED_NAME.lastName}`, now],
        );
      },
    });
  }
}
