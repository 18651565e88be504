const labels: Record<string, string> = {
  campaign: 'Campagne',
  diagnostic: 'Diagnostic',
  meeting: 'Réunion',
  'event.registered': 'Inscription à un événement',
  'event.waiting': 'Liste d’attente d’un événement',
  'event.seated': 'Place libérée à un événement',
  'event.left': 'Inscription à un événement annulée',
  'event.changed': 'Changement d’un événement',
  'event.cancelled': 'Événement annulé',
  'event.maintained': 'Événement finalement maintenu',
  'training.statement': 'État de coûts',
  'training.convocation': 'Convocation à une session',
  'training.update': 'Changement d’une session',
  'training.withdrawal': 'Convocation annulée',
  'training.cancellation': 'Session annulée',
  'training.registered': 'Inscription à une session',
  'training.waitlisted': 'Liste d’attente d’une session',
  'training.unregistered': 'Inscription annulée',
  'training.offer_seat': 'Place proposée à une session',
  'training.offer_invitation': 'Invitation à une session',
  'training.offer_postponement': 'Report d’une session',
  'training.reminder_week': 'Rappel de session, J-7',
  'training.reminder_eve': 'Rappel de session, J-1',
  'training.interest_received': 'Intérêt pour une formation',
  'training.closing': 'Attestation et questionnaire',
  template_test: 'Essai d’un modèle',
  survey: 'Questionnaire',
  minutes: 'Compte rendu',
  'account.invitation': 'Invitation',
  'account.forgotten': 'Mot de passe oublié',
};

/** For filters. */
export const purposeLabels: Readonly<Record<string, string>> = labels;

/** Why a mail was written. */
export function purposeLabel(purpose: string): string {
  return labels[purpose] ?? purpose;
}
