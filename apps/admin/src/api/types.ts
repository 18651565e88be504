import type { Permission, Role } from '#domain/permissions.js';

/** Shapes of API contract v1. */
export interface Me {
  id: string;
  email: string;
  name: string;
  role: Role;
  permissions: Permission[];
}
export interface Instance {
  version: string;
  demonstration: boolean;
  embeddedInbox: boolean;
  publicUrl: string;
}
export type ObligationStatus = 'obligated' | 'exempt' | 'undetermined';
export type Certainty = 'certain' | 'presumed';
export type StaffKind = 'fte' | 'headcount' | 'sireneBand';
export interface Population {
  municipale: number | null;
  totale: number | null;
  year: number;
  source: string;
}
export interface StaffFact {
  kind: StaffKind;
  value: number | string;
  year: number;
  source: string;
}
export interface Obligation {
  status: ObligationStatus;
  certainty: Certainty;
  reasons: string[];
  missing: string[];
  nearThreshold: boolean;
  asOf: string | null;
  sentence: string;
  question: string | null;
}
export interface Partner {
  id: string;
  name: string;
  acronym: string | null;
  aliases: string[];
  siren: string | null;
  legalCategory: string | null;
  department: string | null;
  population: Population | null;
  staff: StaffFact[];
  publicServiceMission: 'yes' | 'no' | 'unknown';
  website: string | null;
  notes: string | null;
  obligation: Obligation;
  override: { status: ObligationStatus; reason: string; author: string; at: string } | null;
  effectiveStatus: ObligationStatus;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
  counts: { contacts: number; records: number; strict: number; potential: number };
}
export type ContactRole = 'referent' | 'catalogue' | 'data_protection' | 'elected' | 'billing' | 'technical' | 'other';
export interface Membership {
  id: string;
  partnerId: string;
  partnerName: string;
  roles: ContactRole[];
  jobTitle: string | null;
  startedOn: string | null;
  endedOn: string | null;
}
export interface Contact {
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  notes: string | null;
  memberships: Membership[];
  archivedAt: string | null;
  version: number;
}
export interface Organisation {
  siren: string | null;
  code: string;
  name: string;
  kind: 'commune' | 'epci';
  legalCategory: string;
  department: string;
  region: string;
  population: Population | null;
  partnerId: string | null;
}
export type RecordClass = 'strict' | 'potential' | 'none';
export interface Verdict {
  verdict: 'yes' | 'no';
  detail: string;
  evidence: string | null;
}
export interface CatalogueRecord {
  id: string;
  identifier: string | null;
  title: string;
  organisations: string[];
  partnerId: string | null;
  partnerName: string | null;
  class: RecordClass;
  inScope: boolean;
  level: string | null;
  keyword: Verdict;
  licence: Verdict;
  download: Verdict;
  defaultLicence: boolean;
  warnings: string[];
  linksTested: boolean;
  advice: string[];
  recordUrl: string | null;
  importedAt: string;
}
export interface CatalogueImport {
  id: string;
  filename: string;
  size: number;
  state: 'queued' | 'running' | 'done' | 'failed';
  total: number | null;
  processed: number;
  created: number;
  updated: number;
  unchanged: number;
  unreadable: number;
  errors: { file: string; index: number; message: string }[];
  error: string | null;
  createdAt: string;
  finishedAt: string | null;
  author: string;
}
export interface Unclaimed {
  id: string;
  name: string;
  records: number;
  suggestion: { partnerId: string; name: string; score: number } | null;
}
export interface DiagnosticSummary {
  records: number;
  inScope: number;
  strict: number;
  potential: number;
  none: number;
  outOfScope: number;
  defaultLicence: number;
  keyword: Record<string, number>;
  licence: Record<string, number>;
  download: Record<string, number>;
}
export interface Recipient {
  contactId: string;
  name: string;
  email: string;
  role: ContactRole;
  recommended: boolean;
}
export interface PartnerDiagnostic {
  partner: { id: string; name: string };
  summary: DiagnosticSummary;
  recipients: Recipient[];
  lastSentAt: string | null;
}
export interface Attachment {
  filename: string;
  contentType: string;
  size: number;
}
export interface MailPreview {
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments: Attachment[];
  fingerprint: string;
}
export type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled' | 'held';
export interface Mail {
  id: string;
  state: MailState;
  purpose: string;
  recipient: string;
  recipientName: string | null;
  subject: string;
  html: string;
  text: string;
  attachments: (Attachment & { index: number })[];
  attempts: { at: string; outcome: string; response: string | null }[];
  messageId: string | null;
  partnerId: string | null;
  contactId: string | null;
  createdAt: string;
  sentAt: string | null;
  notBefore: string | null;
}
export interface InboxMail {
  id: string;
  from: string;
  to: string;
  subject: string;
  date: string;
  html: string | null;
  text: string;
  attachments: (Attachment & { index: number })[];
  headers: { name: string; value: string }[];
}
export interface Account {
  id: string;
  email: string;
  name: string;
  role: Role;
  state: 'invited' | 'active' | 'disabled';
  lastSeenAt: string | null;
  createdAt: string;
  version: number;
}
export interface Token {
  id: string;
  name: string;
  role: Role;
  prefix: string;
  createdAt: string;
  lastUsedAt: string | null;
  expiresOn: string | null;
  revokedAt: string | null;
}
export interface HistoryEntry {
  id: string;
  at: string;
  actor: string;
  action: string;
  changes: { field: string; before: unknown; after: unknown }[];
  reason: string | null;
}
export interface RegionRow {
  category: 'metropole' | 'cu' | 'ca' | 'cc' | 'commune';
  label: string;
  total: number;
  overPopulation: number;
  partners: number;
  obligated: number;
  exempt: number;
  undetermined: number;
}
export interface RegionSummary {
  region: string;
  rows: RegionRow[];
  totals: Omit<RegionRow, 'category' | 'label'>;
  sources: string[];
}
export interface DepartmentFigures {
  code: string;
  name: string;
  partners: number;
  obligated: number;
  exempt: number;
  undetermined: number;
  records: number;
  strict: number;
}
export type TodoCode =
  'undetermined_obligations' | 'partners_without_recipient' | 'unclaimed_records' | 'failed_mails' | 'held_mails';
export interface Dashboard {
  todo: { code: TodoCode; count: number }[];
  departments: DepartmentFigures[];
  diagnostic: DiagnosticSummary;
  region: { rows: RegionRow[] };
}
