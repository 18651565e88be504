import type { MigrationInterface } from 'typeorm';
import { Accounts1000000000100 } from '../../../../migrations/1000000000100-accounts.js';
import { History1000000000200 } from '../../../../migrations/1000000000200-history.js';
import { Mail1000000000300 } from '../../../../migrations/1000000000300-mail.js';
import { Catalogue3000000000100 } from '../../../../migrations/3000000000100-catalogue.js';
import { ReferenceOrganisations2000000000100 } from '../../../../migrations/2000000000100-reference-organisations.js';
import { Partners2000000000200 } from '../../../../migrations/2000000000200-partners.js';
import { Contacts2000000000300 } from '../../../../migrations/2000000000300-contacts.js';
import { AddressBlocks4000000000300 } from '../../../../migrations/4000000000300-address-blocks.js';
import { MailTemplates5000000000100 } from '../../../../migrations/5000000000100-mail-templates.js';
import { TrainingPapers6000000000500 } from '../../../../migrations/6000000000500-training-papers.js';
import { Training6000000000100 } from '../../../../migrations/6000000000100-training.js';
import { Mailbox5000000000300 } from '../../../../migrations/5000000000300-mailbox.js';
import { GroupsAndMeetings7000000000100 } from '../../../../migrations/7000000000100-groups-and-meetings.js';
import { DecisionsAndActions7000000000200 } from '../../../../migrations/7000000000200-decisions-and-actions.js';
import { AgendasAndDocuments7000000000300 } from '../../../../migrations/7000000000300-agendas-and-documents.js';
import { Campaigns5000000000200 } from '../../../../migrations/5000000000200-campaigns.js';
import { MailFiles5000000000250 } from '../../../../migrations/5000000000250-mail-files.js';
import { Attendance7000000000400 } from '../../../../migrations/7000000000400-attendance.js';
import { RoundTable7000000000500 } from '../../../../migrations/7000000000500-round-table.js';
import { Surveys8000000000100 } from '../../../../migrations/8000000000100-surveys.js';
import { Minutes8000000000200 } from '../../../../migrations/8000000000200-minutes.js';
import { ErasedPeople9500000000100 } from '../../../../migrations/9500000000100-erased-people.js';
import { OpenRegistration9600000000100 } from '../../../../migrations/9600000000100-open-registration.js';
import { FactsOfEditions9700000000100 } from '../../../../migrations/9700000000100-facts-of-editions.js';
import { HalfDayPresences9800000000100 } from '../../../../migrations/9800000000100-half-day-presences.js';

/** Every migration, in order. Listed by class: no file name pattern decides what runs. */
export const migrations: (new () => MigrationInterface)[] = [
  Accounts1000000000100,
  History1000000000200,
  Mail1000000000300,
  ReferenceOrganisations2000000000100,
  Partners2000000000200,
  Contacts2000000000300,
  Catalogue3000000000100,
  AddressBlocks4000000000300,
  MailTemplates5000000000100,
  Campaigns5000000000200,
  MailFiles5000000000250,
  Training6000000000100,
  TrainingPapers6000000000500,
  Mailbox5000000000300,
  GroupsAndMeetings7000000000100,
  DecisionsAndActions7000000000200,
  AgendasAndDocuments7000000000300,
  Attendance7000000000400,
  RoundTable7000000000500,
  Surveys8000000000100,
  Minutes8000000000200,
  ErasedPeople9500000000100,
  OpenRegistration9600000000100,
  FactsOfEditions9700000000100,
  HalfDayPresences9800000000100,
];
