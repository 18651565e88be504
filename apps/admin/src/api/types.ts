import type { Permission, Role } from '#domain/permissions.js';
import type { operations } from './schema.js';

/** Names for the shapes of the generated document (`schema.d.ts`, from openapi.json): nothing is described twice. */
type Json<R> = R extends { content: { 'application/json': infer T } } ? T : never;
type Answer<O extends keyof operations, S extends number = 200> =
  operations[O]['responses'] extends Record<S, infer R> ? Json<R> : never;
type Item<T> = T extends { data: (infer R)[] } ? R : never;

export type Me = Omit<Answer<'Auth_me'>, 'permissions' | 'role'> & { role: Role; permissions: Permission[] };
export type Instance = Answer<'Instance_read'>;
export type Account = Answer<'Accounts_one'>;
export type Token = Item<Answer<'Tokens_list'>>;
export type CreatedToken = Answer<'Tokens_create', 201>;

export type Partner = Answer<'Partners_one'>;
export type ObligationStatus = Partner['effectiveStatus'];
export type HistoryEntry = Item<Answer<'Partners_changes'>>;
export type Contact = Answer<'Contacts_one'>;
export type Membership = Contact['memberships'][number];
export type ContactRole = Membership['roles'][number];
export type Organisation = Item<Answer<'Reference_search'>>;
export type RegionSummary = Answer<'Obligations_summary'>;

export type RecordSummary = Item<Answer<'Records_list'>>;
export type RecordDetail = Answer<'Records_one'>;
export type RecordClass = RecordSummary['class'];
export type ImportSummary = Item<Answer<'Imports_list'>>;
export type ImportDetail = Answer<'Imports_one'>;
export type Unclaimed = Item<Answer<'Claims_list'>>;

export type DiagnosticSummary = Answer<'Diagnostics_summary'>;
export type PartnerDiagnostic = Answer<'Diagnostics_ofPartner'>;
export type Recipient = PartnerDiagnostic['recipients'][number];
export type MailPreview = Answer<'Diagnostics_preview'>;
export type MailSummary = Item<Answer<'Mails_list'>>;
export type Mail = Answer<'Mails_one'>;
export type MailState = Mail['state'];
export type MailCounts = Answer<'Mails_counts'>;
export type MailBatch = Answer<'Mails_retryAll'>;
export type IncomingMailSummary = Item<Answer<'IncomingMails_list'>>;
export type IncomingMail = Answer<'IncomingMails_one'>;
export type Mailbox = Answer<'Mailbox_read'>;
export type MailTemplateSummary = Item<Answer<'Templates_list'>>;
export type MailTemplate = Answer<'Templates_one'>;
export type TemplatePreview = Answer<'Templates_preview'>;
export type TemplateTest = Answer<'Templates_test', 202>;
export type TemplateSubject = Item<Answer<'Templates_subjects'>>;
export type TemplateVersionSummary = Item<Answer<'Templates_versions'>>;
export type TemplateVersion = Answer<'Templates_version'>;
export type MailLayout = Answer<'Layout_read'>;
export type LayoutPreview = Answer<'Layout_preview'>;
export type Campaign = Answer<'Campaigns_one'>;
export type CampaignSummary = Item<Answer<'Campaigns_list'>>;
export type CampaignPreview = Answer<'Campaigns_preview'>;
export type CampaignLogLine = Item<Answer<'CampaignLog_list'>>;
export type Audience = Campaign['audience'];
export type Reach = Answer<'Audiences_reach'>;
export type Segment = Answer<'Segments_one'>;
export type AddressBlock = Contact['blocks'][number];
export type ListedBlock = Item<Answer<'Addresses_list'>>;
export type DeliverabilityReport = Answer<'Deliverability_read'>;
export type InboxSummary = Item<Answer<'Inbox_list'>>;
export type InboxMail = Answer<'Inbox_one'>;

export type Dashboard = Answer<'Dashboard_read'>;
export type TodoCode = Dashboard['todo'][number]['code'];
export type DepartmentFigures = Dashboard['departments'][number];

export type Group = Answer<'Groups_one'>;
export type GroupSummary = Item<Answer<'Groups_list'>>;
export type GroupMember = Group['members'][number];
export type Meeting = Answer<'Meetings_one'>;
export type Agenda = Answer<'Agenda_read'>;
export type AgendaItem = Agenda['items'][number];
export type MeetingDocument = Agenda['documents'][number];
export type AttendanceList = Answer<'Attendance_read'>;
export type AttendanceLine = AttendanceList['lines'][number];
export type PastedList = Answer<'Attendance_readText'>;
export type RoundTable = Answer<'RoundTable_read'>;
export type Spoken = RoundTable['statements'][number];
export type PartnerOpenData = Answer<'PartnerOpenData_read'>;
export type MeetingInvitations = Answer<'Invitations_state'>;
export type MeetingInvitationPreview = Answer<'Invitations_preview'>;
export type Decision = Answer<'Decisions_one'>;
export type MeetingAction = Answer<'Actions_one'>;
export type Minutes = Answer<'Minutes_one'>;
export type MinutesBrief = Item<Answer<'Minutes_list'>>;
export type MinutesVersion = Item<Answer<'MinutesVersions_list'>>;
export type MinutesVersionDetail = Answer<'MinutesVersions_one'>;
export type MinutesRecipient = Item<Answer<'MinutesSendings_proposed'>>;
export type MinutesSending = Item<Answer<'MinutesSendings_trace'>>;
export type MinutesFigure = Item<Answer<'Minutes_figuresOfToday'>>;
export type KeptImage = Answer<'MinutesImages_add', 201>;
export type Survey = Answer<'Surveys_one'>;
export type SurveyResults = Answer<'Surveys_results'>;
export type Respondent = Item<Answer<'Surveys_asked'>>;

export type Statement = Answer<'Statements_one'>;
export type StatementTotals = Answer<'Statements_totals'>;
export type StatementRecipients = Answer<'Statements_recipients'>;
export type SessionBilling = Answer<'SessionBilling_view'>;
export type SessionPapers = Answer<'Papers_view'>;
export type SessionEvaluation = Answer<'Papers_results'>;
export type CalendarFeed = Item<Answer<'Feeds_list'>>;
export type CreatedFeed = Answer<'Feeds_create', 201>;
