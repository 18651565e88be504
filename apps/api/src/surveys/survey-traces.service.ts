import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ERASED_NAME } from '#domain/partner/person-retention.js';
import { PersonalTraces } from '../personal-data/personal-traces.service.js';

/** Answers are those of an organisation: they stay, without the name of who gave them. */
@Injectable()
export class SurveyTraces implements OnModuleInit {
  constructor(private readonly traces: PersonalTraces) {}

  onModuleInit(): void {
    this.traces.register({
      scrub: async (manager, { contactId, name }) => {
        const nobody = `${ERASED_NAME.firstName} ${ERASED_NAME.lastName}`;
        await manager.query(`update survey_answers set author = $2 where contact_id = $1`, [contactId, nobody]);
        await manager.query(
          `update survey_replaced_answers r set author = $3
           where author = $2 and exists (select 1 from survey_invitations i
             where i.survey_id = r.survey_id and i.partner_id = r.partner_id and i.contact_id = $1)`,
          [contactId, name, nobody],
        );
      },
    });
  }
}
