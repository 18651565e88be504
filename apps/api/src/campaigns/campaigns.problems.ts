import type { CampaignAct, CampaignState } from '#domain/campaign/campaign-life.js';
import { defineProblems } from '#platform/http/problem.js';
import { CAMPAIGN_ACT_LABELS, CAMPAIGN_STATE_LABELS } from '#wording/campaign/campaign-labels.js';
import { MERGE_FIELD_WORDING } from '#wording/mail/merge-field-labels.js';

const stale = (what: string) =>
  `Quelqu’un a modifié ${what} depuis que vous l’avez ouvert${what.startsWith('cette') ? 'e' : ''}. Reprenez vos changements sur sa version actuelle.`;

export const campaignProblems = defineProblems({
  campaign_not_found: { status: 404, title: 'Campagne introuvable', detail: 'Cette campagne n’existe pas.' },
  stale_campaign: { status: 409, title: 'Campagne modifiée entre-temps', detail: stale('cette campagne') },
  campaign_act_refused: {
    status: 422,
    title: 'Action impossible',
    detail: ({ act, state }: { act: CampaignAct; state: CampaignState }) =>
      `« ${CAMPAIGN_ACT_LABELS[act]} » n’est pas possible : la campagne est « ${CAMPAIGN_STATE_LABELS[state]} ».`,
  },
  campaign_not_editable: {
    status: 422,
    title: 'Campagne déjà partie',
    detail: 'Une campagne partie ou annulée ne se modifie plus : dupliquez-la pour en préparer une autre.',
  },
  campaign_without_template: {
    status: 422,
    title: 'Modèle manquant',
    detail: 'Choisissez le modèle du courriel avant d’envoyer.',
  },
  campaign_template_archived: {
    status: 422,
    title: 'Modèle archivé',
    detail: 'Le modèle de cette campagne a été archivé : restaurez-le, ou choisissez-en un autre.',
  },
  campaign_without_subject: {
    status: 422,
    title: 'Sujet manquant',
    detail: 'Ce modèle parle d’une session ou d’une réunion : dites laquelle.',
  },
  campaign_without_recipient: {
    status: 422,
    title: 'Aucun destinataire',
    detail: 'Personne ne recevrait cette campagne : élargissez les filtres, ou ajoutez des personnes.',
  },
  campaign_schedule_in_past: {
    status: 422,
    title: 'Moment déjà passé',
    detail: 'Le moment du départ est déjà passé : choisissez-en un à venir, ou envoyez maintenant.',
  },
  campaign_fields_missing: {
    status: 422,
    title: 'Champs sans valeur',
    detail: ({ people, count }: { people: { name: string; fields: readonly string[] }[]; count: number }) =>
      `Le modèle emploie des champs vides pour ${count === 1 ? 'une personne' : `${count} personnes`} : ${people
        .map(({ name, fields }) => `${name} (${fields.map(labelOf).join(', ')})`)
        .join(
          ' ; ',
        )}${count > people.length ? '…' : ''}. Complétez leur fiche, retirez le champ du modèle, ou laissez-les de côté.`,
  },
  recipient_not_found: { status: 404, title: 'Destinataire introuvable', detail: 'Ce destinataire n’existe pas.' },
  recipient_not_written_to: {
    status: 422,
    title: 'Renvoi impossible',
    detail: 'Rien n’est encore parti pour cette personne, ou elle a été laissée de côté.',
  },
  recipient_mail_on_its_way: {
    status: 422,
    title: 'Courriel en route',
    detail: 'Le courriel de cette personne est encore en file ou retenu : attendez, ou agissez sur ce courriel.',
  },
  recipient_blocked: {
    status: 422,
    title: 'Adresse bloquée',
    detail: ({ why }: { why: string }) => why,
  },
  not_reached: {
    status: 422,
    title: 'Pas de destinataire à montrer',
    detail: 'Personne ne recevrait cette campagne, ou pas cette personne : il n’y a rien à montrer.',
  },
  audience_source_unknown: {
    status: 422,
    title: 'Filtre inconnu',
    detail: 'Ce filtre n’existe pas, ou n’existe plus : retirez-le.',
  },
  segment_not_found: { status: 404, title: 'Segment introuvable', detail: 'Ce segment n’existe pas.' },
  stale_segment: { status: 409, title: 'Segment modifié entre-temps', detail: stale('ce segment') },
  segment_name_taken: {
    status: 409,
    title: 'Nom déjà pris',
    detail: 'Un autre segment porte déjà ce nom : choisissez-en un autre.',
  },
  campaign_file_not_found: {
    status: 404,
    title: 'Pièce jointe introuvable',
    detail: 'Cette pièce jointe n’existe pas.',
  },
  campaign_file_missing: {
    status: 400,
    title: 'Fichier manquant',
    detail: 'Choisissez un fichier, dans le champ « file ».',
  },
  campaign_files_too_heavy: {
    status: 413,
    title: 'Pièces jointes trop lourdes',
    detail:
      'Les pièces jointes dépassent 7 Mo en tout : bien des messageries refuseraient le courriel. Déposez le document en ligne et mettez son lien dans le texte.',
  },
  campaign_file_refused: {
    status: 422,
    title: 'Type de fichier refusé',
    detail:
      'Ce type de fichier est refusé par beaucoup de messageries. Joignez un document, une image ou un tableau (PDF, DOCX, XLSX, ODT, CSV, PNG, JPEG…).',
  },
});

const wording: Record<string, { label: string }> = MERGE_FIELD_WORDING;
const labelOf = (name: string): string => wording[name]?.label ?? name;
