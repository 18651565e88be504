import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOwnField, mergeFieldsOf, type TemplateKind } from '#domain/mail/merge-fields.js';
import { DEPARTMENTS } from '#domain/territory/departments.js';
import { MERGE_FIELD_WORDING } from '#wording/mail/merge-field-labels.js';
import { OBLIGATION_STATUS_LABELS } from '#wording/obligation/obligation-labels.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import type { MailFile } from '../mail/mail-files.js';
import { PartnerLists } from '../partners/partner-lists.service.js';
import type { MergeValues } from './merge-values.js';

/** Who and what a mail speaks of. `subjectId`: the session or the meeting, as its kind says. */
export interface MergeSubject {
  contactId: string | null;
  partnerId: string | null;
  subjectId: string | null;
}

/** Gives the fields that only its kind has; those of the contact and of the partner are added. */
export type MergeSource = (manager: EntityManager, subject: MergeSubject) => Promise<MergeValues>;

/** The files a mail of its kind brings each recipient: their own diagnostic, the calendar entry of a session. */
export type FileSource = (manager: EntityManager, subject: MergeSubject) => Promise<MailFile[]>;

/** The sessions or meetings whose name holds `q`, to choose one for a preview; the next ones first, at most 20. */
export type SubjectFinder = (manager: EntityManager, q: string) => Promise<{ id: string; label: string }[]>;

/** Where the values of merge fields come from: each feature registers its kind in `onModuleInit`. */
@Injectable()
export class MergeSources {
  private readonly sources = new Map<TemplateKind, MergeSource>();
  private readonly fileSources = new Map<TemplateKind, FileSource>();
  private readonly finders = new Map<TemplateKind, SubjectFinder>();

  constructor(
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerLists,
  ) {}

  /** @param find for kinds that speak of something to be chosen: a session, a meeting */
  register(kind: TemplateKind, source: MergeSource, find?: SubjectFinder): void {
    this.sources.set(kind, source);
    if (find) this.finders.set(kind, find);
  }

  registerFiles(kind: TemplateKind, files: FileSource): void {
    this.fileSources.set(kind, files);
  }

  /** Read by the caller's manager. */
  filesFor(manager: EntityManager, kind: TemplateKind, subject: MergeSubject): Promise<MailFile[]> {
    return this.fileSources.get(kind)?.(manager, subject) ?? Promise.resolve([]);
  }

  /**
   * Every value known for a recipient. Reads by the caller's manager, so it may run inside a transaction.
   * @param own the values only this kind has, when the caller already holds them
   * @throws contact_not_found, partner_not_found, and what the kind's source throws
   */
  async valuesFor(
    manager: EntityManager,
    kind: TemplateKind,
    subject: MergeSubject,
    own?: MergeValues,
  ): Promise<MergeValues> {
    return {
      ...(await this.contactValues(manager, subject)),
      ...(kind === 'contact' ? {} : await this.partnerValues(manager, subject)),
      ...(own ?? (await this.sources.get(kind)?.(manager, subject)) ?? {}),
    };
  }

  /** What the fields look like while nobody, or nothing, is chosen. */
  examples(kind: TemplateKind): MergeValues {
    return Object.fromEntries(mergeFieldsOf(kind).map((name) => [name, MERGE_FIELD_WORDING[name].example]));
  }

  /** The same, of the fields that only this kind has. */
  ownExamples(kind: TemplateKind): MergeValues {
    return Object.fromEntries(
      mergeFieldsOf(kind)
        .filter(isOwnField)
        .map((name) => [name, MERGE_FIELD_WORDING[name].example]),
    );
  }

  /** What a preview may be about. */
  subjects(manager: EntityManager, kind: TemplateKind, q: string): Promise<{ id: string; label: string }[]> {
    return this.finders.get(kind)?.(manager, q) ?? Promise.resolve([]);
  }

  private async contactValues(manager: EntityManager, { contactId, partnerId }: MergeSubject): Promise<MergeValues> {
    if (contactId === null) return {};
    const { firstName, lastName, email, phone, jobTitle } = await this.contacts.person(manager, contactId, partnerId);
    return {
      'contact.prenom': firstName,
      'contact.nom': lastName,
      'contact.nom_complet': `${firstName} ${lastName}`.trim(),
      'contact.courriel': email,
      'contact.telephone': phone,
      'contact.fonction': jobTitle,
    };
  }

  private async partnerValues(manager: EntityManager, { partnerId }: MergeSubject): Promise<MergeValues> {
    if (partnerId === null) return {};
    const partner = await this.partners.one(partnerId, manager);
    return {
      'partenaire.nom': partner.name,
      'partenaire.sigle': partner.acronym,
      'partenaire.siren': partner.siren?.replace(/(\d{3})(?=\d)/g, '$1 ') ?? null,
      'partenaire.departement': partner.department ? departmentName(partner.department) : null,
      'partenaire.site_web': partner.website,
      'partenaire.obligation': partner.override
        ? OBLIGATION_STATUS_LABELS[partner.effectiveStatus]
        : partner.obligation.sentence,
    };
  }
}

const departmentName = (code: string): string =>
  (DEPARTMENTS as Readonly<Record<string, { name: string }>>)[code]?.name ?? code;
