const labels: Record<string, string> = {
  campaign: 'Campagne',
  diagnostic: 'Diagnostic',
  template_test: 'Essai d’un modèle',
  'account.invitation': 'Invitation',
  'account.forgotten': 'Mot de passe oublié',
};

/** Why a mail was written. */
export function purposeLabel(purpose: string): string {
  return labels[purpose] ?? purpose;
}
