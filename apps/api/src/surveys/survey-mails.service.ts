import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { dayText } from '#wording/minutes/day-text.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import { composeMail } from '../mail/compose.js';
import { Layouts } from '../mail/layout/layouts.service.js';
import { Outbox } from '../mail/outbox.service.js';
import { DefaultTemplates } from '../templates/default-templates.service.js';
import { MergeSources } from '../templates/merge-sources.service.js';
import type { PreparedTemplate } from '../templates/prepared-template.js';
import { RecipientMails } from '../templates/recipient-mails.service.js';
import { Templates } from '../templates/templates.service.js';
import { SURVEY_INVITATION, SURVEY_REMINDER } from './survey-templates.js';
import type { Respondent } from './survey-respondents.service.js';
import type { Survey, SurveyAnswer, SurveyInvitation } from './surveys.entity.js';

/** The templates of a survey, ready for any number of people. */
export type SurveyTemplates = Record<'invitation' | 'reminder', PreparedTemplate>;

/** What surveys write to people. */
@Injectable()
export class SurveyMails implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly contacts: ContactDirectory,
    private readonly templates: Templates,
    private readonly sources: MergeSources,
    private readonly mails: RecipientMails,
    private readonly defaults: DefaultTemplates,
    private readonly layouts: Layouts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.defaults.register(SURVEY_INVITATION);
    this.defaults.register(SURVEY_REMINDER);
  }

  async prepare(manager: EntityManager): Promise<SurveyTemplates> {
    return {
      invitation: await this.templates.prepare(manager, { key: SURVEY_INVITATION.key }),
      reminder: await this.templates.prepare(manager, { key: SURVEY_REMINDER.key }),
    };
  }

  /** Asks, or asks again: once a day at most for one person and organisation. @throws merge_fields_missing */
  async ask(
    manager: EntityManager,
    templates: SurveyTemplates,
    { survey, meetingName, url }: { survey: Survey; meetingName: string; url: string },
    invitation: SurveyInvitation,
    to: Respondent,
  ): Promise<void> {
    const about = { contactId: to.contactId, partnerId: to.partnerId, subjectId: survey.meetingId };
    const known = await this.sources.valuesFor(manager, 'meeting', about);
    const values = {
      ...known,
      'reunion.titre': known['reunion.titre'] ?? meetingName,
      'reunion.questionnaire': url,
      'reunion.dernier_jour': survey.lastDay ? `le ${dayText(survey.lastDay)}` : 'la veille de la réunion',
    };
    const template = invitation.timesSent > 1 ? templates.reminder : templates.invitation;
    const address = to.email ?? '';
    await this.outbox.enqueue(manager, {
      ...(await this.mails.fill(manager, template, values, about, address)),
      ...{ purpose: 'survey', family: template.family, to: { address, name: to.name ?? '' } },
      uniqueKey: `survey:${invitation.id}:${this.clock.today()}`,
      ...{ partnerId: to.partnerId, contactId: to.contactId },
      cause: { type: 'survey', id: survey.id },
    });
  }

  /** Tells somebody that a colleague's answer took the place of theirs. Once a day at most. */
  async tellReplaced(
    manager: EntityManager,
    survey: Survey,
    replaced: SurveyAnswer,
    by: { author: string; partnerName: string },
  ): Promise<void> {
    if (!replaced.contactId) return;
    const person = (await this.contacts.peopleOf(manager, [replaced.contactId])).get(replaced.contactId);
    if (!person?.email) return;
    const paragraphs = [
      `Bonjour ${person.name},`,
      `${by.author} vient de répondre pour ${by.partnerName} au questionnaire « ${survey.title} ». Cette réponse remplace la vôtre : chaque organisme en donne une seule.`,
      'Si ce n’est pas ce qui convient, reprenez le lien de votre courriel : il fonctionne toujours.',
    ];
    const mail = composeMail(
      { subject: `Réponse remplacée – ${survey.title}`, blocks: paragraphs.map((paragraph) => ({ paragraph })) },
      await this.layouts.frame(manager),
    );
    await this.outbox.enqueue(manager, {
      ...{ purpose: 'survey', family: 'service' as const, ...mail },
      uniqueKey: `survey-replaced:${survey.id}:${replaced.partnerId}:${person.id}:${this.clock.today()}`,
      to: { address: person.email, name: person.name },
      ...{ partnerId: replaced.partnerId, contactId: person.id },
      cause: { type: 'survey', id: survey.id },
    });
  }
}
