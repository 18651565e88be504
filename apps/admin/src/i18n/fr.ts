/** What react-admin's French lacks or words otherwise, and the names of our resources and fields. */
export const messages = {
  ra: {
    auth: { user_menu: 'Mon compte', logout: 'Se déconnecter' },
    action: { add: 'Ajouter', remove_filter: 'Retirer ce filtre' },
    page: { dashboard: 'Accueil', create: 'Nouveau : %{name}', edit: '%{name}', show: '%{name}' },
    notification: { created: 'Créé', updated: 'Enregistré', http_error: 'Le serveur ne répond pas. Réessayez.' },
  },
  resources: {
    partners: {
      name: 'Partenaire |||| Partenaires',
      fields: {
        name: 'Nom',
        acronym: 'Sigle',
        aliases: 'Autres noms dans le catalogue',
        siren: 'SIREN',
        legalCategory: 'Catégorie juridique',
        department: 'Département',
        publicServiceMission: 'Mission de service public',
        website: 'Site web',
        notes: 'Notes',
        staff: 'Effectifs',
        effectiveStatus: 'Obligation en vigueur',
        obligationStatus: 'Obligation calculée',
        obligationCertainty: 'Certitude',
        override: 'Décision à la main',
        archived: 'Archivé',
        updatedAt: 'Modifié le',
        'population.municipale': 'Population municipale',
        'population.totale': 'Population totale',
        'population.year': 'Année (municipale)',
        'population.totaleYear': 'Année (totale)',
        'population.source': 'Source',
        population: 'Population',
      },
    },
    contacts: {
      name: 'Contact |||| Contacts',
      fields: {
        firstName: 'Prénom',
        lastName: 'Nom',
        email: 'Courriel',
        phone: 'Téléphone',
        notes: 'Notes',
        memberships: 'Partenaires',
        archived: 'Archivé',
      },
    },
    records: {
      name: 'Fiche |||| Fiches',
      fields: { title: 'Titre', class: 'Classement', partnerName: 'Partenaire', importedAt: 'Importée le' },
    },
    imports: { name: 'Import |||| Imports', fields: { filename: 'Fichier', createdAt: 'Déposé le', state: 'État' } },
    unclaimed: { name: 'À rattacher |||| À rattacher', fields: { name: 'Nom', records: 'Fiches' } },
    mails: {
      name: 'Courriel |||| Courriels',
      fields: { subject: 'Objet', recipient: 'Destinataire', state: 'État', createdAt: 'Écrit le', sentAt: 'Parti le' },
    },
    'address-blocks': {
      name: 'Adresse bloquée |||| Adresses bloquées',
      fields: { address: 'Adresse', scope: 'Blocage', createdAt: 'Depuis le', contacts: 'Contacts' },
    },
    inbox: { name: 'Courriel reçu |||| Boîte de démonstration', fields: { subject: 'Objet', date: 'Reçu le' } },
    accounts: {
      name: 'Compte |||| Comptes',
      fields: { name: 'Nom', email: 'Courriel', role: 'Rôle', state: 'État', lastSeenAt: 'Vu le' },
    },
    tokens: {
      name: 'Jeton d’API |||| Jetons d’API',
      fields: { name: 'Nom', role: 'Rôle', createdAt: 'Créé le', lastUsedAt: 'Utilisé le', expiresOn: 'Expire le' },
    },
  },
};
