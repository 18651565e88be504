import type { Answer, Attendance, AttendanceSource } from '#domain/meeting/attendance.js';
import type { AgendaItemKind } from '#domain/meeting/agenda-item.js';
import type { GroupKind } from '#domain/meeting/group.js';
import type { MeetingState } from '#domain/meeting/meeting-states.js';
import type { Maturity } from '#domain/meeting/open-data-progress.js';

export const GROUP_KIND_LABELS: Record<GroupKind, string> = {
  working_group: 'Groupe de travail',
  workshop: 'Café-atelier',
  outside: 'Événement suivi',
};

export const MEETING_STATE_LABELS: Record<MeetingState, string> = {
  planned: 'En préparation',
  convened: 'Convoquée',
  held: 'Tenue',
  cancelled: 'Annulée',
};

export const ATTENDANCE_LABELS: Record<Attendance, string> = {
  present: 'Présent',
  excused: 'Excusé',
  absent: 'Absent',
  represented: 'Représenté',
};

export const ANSWER_LABELS: Record<Answer, string> = {
  present: 'Viendra',
  excused: 'Ne viendra pas',
  represented: 'Sera représenté',
};

export const ATTENDANCE_SOURCE_LABELS: Record<AttendanceSource, string> = {
  member: 'Membre',
  invited: 'Invité',
  registered: 'Inscrit',
  guest: 'Venu sans être attendu',
};

export const AGENDA_ITEM_KIND_LABELS: Record<AgendaItemKind, string> = {
  topic: 'Sujet',
  actions: 'Suivi des actions',
  testimony: 'Témoignage',
  round_table: 'Tour de table',
  break: 'Pause',
};

/** How far an organisation says it is, from the first thought to a portal of its own. */
export const MATURITY_LABELS: Record<Maturity, string> = {
  not_started: 'Pas commencé',
  thinking: 'En réflexion',
  started: 'Engagé',
  advanced: 'Avancé',
  portal: 'A son portail',
};
