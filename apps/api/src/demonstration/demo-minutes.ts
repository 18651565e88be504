import type { MinutesContent, Section, SectionKind } from '#domain/minutes/content.js';

const link = (href: string, text: string) => `<a href="${href}">${text}</a>`;
const p = (...paragraphs: string[]) => paragraphs.map((text) => `<p>${text}</p>`).join('');
const ul = (...items: string[]) => `<ul>${items.map((text) => `<li><p>${text}</p></li>`).join('')}</ul>`;

const INTRODUCTION = p(
  'PIGMA remercie les présents à cette première réunion du groupe de travail sur l’open data. Elle répond à l’intérêt des partenaires, ressenti à l’issue du café-atelier « Open data » du 30 novembre 2017.',
);

const DYNAMICS = [
  p('PIGMA rappelle les textes qui ont conduit à l’ouverture des données :'),
  ul(
    `la ${link('https://eur-lex.europa.eu/eli/dir/2007/2/oj', 'directive européenne INSPIRE du 14 mars 2007')} structure et standardise la donnée, ce qui prépare son ouverture ;`,
    `la ${link('https://www.legifrance.gouv.fr/loda/id/JORFTEXT000030985460', 'loi NOTRe du 7 août 2015')} renforce le rôle des plateformes régionales dans la mutualisation et la redistribution de l’information géographique ;`,
    `la ${link('https://www.legifrance.gouv.fr/loda/id/JORFTEXT000033202746', 'loi pour une République numérique du 7 octobre 2016')}, dite Lemaire, fixe des critères d’obligation. L’administration et ceux qui sont chargés d’une mission de service public mettent à disposition leurs documents administratifs électroniques « <em>dans un standard ouvert, aisément réutilisable et exploitable par un système de traitement automatisé</em> », et les mettent à jour.`,
  ),
  p('Les critères de la loi Lemaire :'),
  ul(
    'une mission de service public ;',
    'un seuil de 50 agents ou salariés ;',
    'une exception pour les collectivités de moins de 3 500 habitants.',
  ),
  p('Un décret issu de l’article 14 de la loi fixe le socle des données de référence, en vigueur en avril 2017 :'),
  ul(
    'le répertoire des entreprises et de leurs établissements (base SIRENE) ;',
    'le répertoire national des associations (RNA) ;',
    'le plan cadastral informatisé ;',
    'le registre parcellaire graphique (RPG) ;',
    'le référentiel à grande échelle (RGE) ;',
    'la base adresse nationale (BAN) ;',
    'la base de données sur l’organisation administrative de l’État ;',
    'le répertoire opérationnel des métiers et des emplois (ROME) ;',
    'le code officiel géographique (COG).',
  ),
  p(
    'L’association Open Data France a été chargée par l’État d’un diagnostic territorial et d’un dispositif pour les petites et moyennes communes : l’Open Data Locale, qui doit être généralisé avant la fin de 2018.',
    'Le <strong>socle commun de données locales</strong> (SCDL, version 1.0 du 31 août 2017) compte sept jeux de données :',
  ),
  '<table><tbody><tr><th><p>Jeu de données</p></th><th><p>Contenu</p></th></tr>',
  [
    ['Catalogue', 'Données publiées en open data par la collectivité'],
    ['Délibérations', 'Délibérations adoptées par une assemblée locale'],
    ['Subventions', 'Subventions publiques attribuées'],
    ['Marchés publics', 'Données essentielles des marchés et concessions de plus de 25 000 € HT'],
    ['Prénoms', 'Prénoms des nouveau-nés déclarés dans l’année'],
    ['Équipements publics', 'Équipements gérés par la collectivité'],
    ['Base locale', 'Adresses de la collectivité'],
  ]
    .map(([name, what]) => `<tr><th><p>${name}</p></th><td><p>${what}</p></td></tr>`)
    .join(''),
  '</tbody></table>',
  '<blockquote><p>Grand Poitiers précise que la structure de certains jeux n’est pas encore stable, celle des subventions par exemple.</p></blockquote>',
  p(
    'Le <strong>socle commun issu du niveau national</strong> projette à l’échelle de la collectivité des données que gèrent des ministères et des agences, de haute qualité et d’un seul format. Il compte pour le moment cinq jeux :',
  ),
  ul(
    'les comptes des communes (source : DGCL) ;',
    'les résultats des élections (source : ministère de l’Intérieur) ;',
    'le zonage des politiques de la ville (source : CGET) ;',
    'la base adresse nationale ;',
    'des statistiques sociologiques et économiques (source : INSEE).',
  ),
].join('');

const REGION = [
  p('En Nouvelle-Aquitaine, l’obligation concerne, sous réserve des seuils d’effectif et de population :'),
  ul(
    '1 métropole ;',
    '1 communauté urbaine ;',
    '24 communautés d’agglomération ;',
    '121 communautés de communes ;',
    '264 communes.',
  ),
].join('');

const PLATFORMS = p(
  'D’autres plateformes régionales référencent et diffusent des données ouvertes : GéoBretagne, GéoPAL, CRIGE PACA, IDéO BFC. Toutes mutualisent désormais plus que des données géographiques, sans cesser de veiller à leur bon référencement.',
);

const SURVEY = p(
  'Un questionnaire avait été envoyé aux membres du groupe pour orienter ses travaux. <strong>62 %</strong> ont initié une réflexion sur l’ouverture des données ; <strong>48 %</strong> ont leur propre portail et <strong>28 %</strong> cataloguent dans PIGMA. La priorité 1 est le plus souvent de faciliter la réutilisation libre des données et de valoriser les actions de l’organisme.',
  '<em>Démonstration : le compte rendu de 2018 donne ces parts sans le nombre des réponses. Celles qui suivent sont reconstituées pour les retrouver.</em>',
);

const DIAGNOSIS = [
  p(
    'Au 31/05/2018, PIGMA compte 209 contributeurs et 6 941 métadonnées en accès libre, dont 2 937 avec un mot-clé « données ouvertes » ou « open data » sous ses différentes formes. Le catalogue, normé, est interopérable : il moissonne et il est moissonné. Il diffuse des données géographiques ou non, ouvertes ou plus fermées.',
    'Fin avril 2018, PIGMA a diagnostiqué les métadonnées saisies ou importées chez elle (hors moissonnage) qui remplissent au moins un prérequis de data.gouv.fr : 936 sont strictement conformes (12 %) ou potentiellement conformes (88 %).',
    'Pour remonter comme strictement conforme, une métadonnée contient :',
  ),
  ul(
    'un mot-clé « données ouvertes » ;',
    'la mention d’une licence ouverte reconnue ;',
    'un protocole de téléchargement accessible et fonctionnel (fichier hors PDF).',
  ),
  p(
    'Data.gouv.fr n’exige pas toujours tous ces critères : sans limite d’utilisation, il suppose une licence ouverte dès qu’il lit le mot-clé.',
    'PIGMA présente le schéma de remontée vers data.gouv.fr pour les partenaires qui lui délèguent la publication de leurs fiches. Elle propose de les accompagner, sur place, par téléphone ou en visioconférence, et met à disposition un modèle de métadonnée simplifié avec les champs obligatoires.',
    'PIGMA veille aussi à ce que ses partenaires figurent à l’Observatoire open data des territoires, tenu par Open Data France.',
  ),
].join('');

const TOOL = [
  p(
    'Le catalogue est passé de GeoNetwork 2 à 3 fin mars 2018, pour l’ergonomie, la recherche, l’administration et la valorisation des métadonnées.',
    'Il deviendra un portail de la donnée en général : CKAN, outil de catalogue open data et open source, rejoint geOrchestra pour fin 2018. Il est retenu pour trois raisons :',
  ),
  ul(
    'une référence parmi les solutions libres de catalogage de données ouvertes ;',
    'une communauté importante ;',
    'des extensions nombreuses.',
  ),
  p(
    'Il sera relié aux modules de sécurité et d’administration de la plateforme. Le catalogue, le téléchargement et les visualiseurs s’ouvriront depuis un portail CMS.',
  ),
].join('');

const WATCH = p(
  'PIGMA participe au groupe de travail national Open Data, animé par l’AFIGEO, et à d’autres événements sur le sujet.',
  'PIGMA propose de mutualiser une formation de formateurs, certifiée et assurée par Open Data France : une journée, pour un groupe de 4 à 8 personnes (au-delà, un second animateur a un coût). La participation est de 666,67 € HT par personne.',
  'PIGMA peut prêter ses locaux, ou la formation se tenir par zone géographique.',
);

const section = (
  id: string,
  depth: number,
  title: string,
  { kind = 'text', html = '', numbered = true }: { kind?: SectionKind; html?: string; numbered?: boolean } = {},
): Section => ({ id, kind, depth, numbered, title, html });

/** The minutes of 31 May 2018: the headings of the original in order, its facts and figures, other words. */
export const DEMO_MINUTES: MinutesContent = {
  followedBy: 'Camille Exemple et Élie Résine',
  recipients: 'Les participants',
  sections: [
    section('agenda', 1, 'Ordre du jour', { kind: 'agenda' }),
    section('minutes', 1, 'Compte rendu'),
    section('introduction', 2, 'Introduction', { html: INTRODUCTION }),
    section('context', 2, 'Retour sur le contexte national'),
    section('dynamics', 3, 'La dynamique Open Data', { html: DYNAMICS }),
    section('region', 3, 'L’état des lieux en Nouvelle-Aquitaine', { html: REGION }),
    section('platforms', 3, 'L’état des plateformes régionales dans une démarche open data', { html: PLATFORMS }),
    section('regional', 2, 'État des lieux régional'),
    section('testimonies', 3, '', { kind: 'testimonies' }),
    section('statements', 3, 'Tour de table', {
      kind: 'statements',
      html: p('Chaque organisme présent dit où il en est, hormis Grand Poitiers et le CD 64 (voir les témoignages).'),
    }),
    section('survey', 3, 'Résultats de l’enquête', { kind: 'survey', html: SURVEY }),
    section('plans', 2, 'Plans d’actions PIGMA'),
    section('diagnosis', 3, 'Diagnostic et mise à jour de l’existant', { html: DIAGNOSIS }),
    section('tool', 3, 'Évolution de l’outil', { html: TOOL }),
    section('watch', 3, 'Veille et mutualisation de formations', { html: WATCH }),
    section('decisions', 1, 'Relevé de décision', { kind: 'decisions' }),
    section('actions', 2, 'Actions à réaliser avant le prochain GT', { kind: 'actions', numbered: false }),
    section('next', 2, 'Prochaine réunion', { kind: 'next', numbered: false }),
  ],
};
