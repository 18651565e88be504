import type { z } from 'zod';
import type { createStatementBody } from '../meetings/round-table/round-table.schemas.js';

type Said = Omit<z.output<typeof createStatementBody>, 'partnerId' | 'organisation' | 'text'> & { text: string };

/** What each said on 31 May 2018: facts and figures of the minutes, in other words. In the order of the round table. */
export const DEMO_STATEMENTS: Record<string, Said> = {
  'Grand Poitiers Communauté urbaine': {
    ...{ kind: 'testimony', speaker: 'Morgan Boivre', maturity: 'portal', openDatasets: 167 },
    ...{ portal: 'data.grandpoitiers.fr', portalUrl: 'https://data.grandpoitiers.fr', software: 'Open Data Soft' },
    text: [
      'L’ouverture des données répond à une demande citoyenne : fin 2012, un collectif d’une quarantaine de personnes écrit une lettre ouverte au maire, qui l’inscrit à son programme de 2014.',
      'Les premières données paraissent sur data.gouv.fr fin mars 2015 ; en juillet 2015, 150 jeux y sont ouverts, dont 60 % géographiques. La plateforme nationale n’offrait cependant ni l’usage local ni la visualisation attendus.',
      'Depuis avril 2017, Grand Poitiers a son propre portail, avec 167 jeux de données repris et restructurés depuis juillet 2015. La solution retenue, Open Data Soft, est propriétaire : son coût croît avec le nombre de données.',
      'La démarche s’appuie depuis septembre 2016 sur un Infolab (label de la FING), adapté au contexte local :',
      '- des « data sandwich » pour les agents ;',
      '- des forums ouverts pour le grand public.',
      'Un marché d’accompagnement est lancé, une feuille de route sur trois ans est en cours de rédaction, et un hackathon est envisagé pour l’année suivante.',
    ].join('\n'),
  },
  'Conseil départemental des Pyrénées-Atlantiques': {
    ...{ kind: 'testimony', speaker: 'Sacha Ossau', maturity: 'portal', openDatasets: 37 },
    ...{ portal: 'datale64.fr', portalUrl: 'https://datale64.fr', software: 'Open Data Soft' },
    ...{ licence: 'Licence ouverte Etalab' },
    text: [
      'La démarche commence en 2016 avec les obligations réglementaires. Elle vise à améliorer les services publics, à les rendre plus démocratiques et à valoriser les politiques du Département.',
      'Le cahier des charges du portail est lancé en 2018. Open Data Soft est retenu parce qu’il se personnalise. Le portail, encore interne, s’ouvrira au public au second semestre 2018.',
      'Il est alimenté en quatre temps :',
      '- découvrir : mobiliser les services, répertorier et exploiter les données de la maison ;',
      '- formater ;',
      '- valider ;',
      '- publier.',
      'Il diffuse aujourd’hui 37 jeux de données, géographiques ou non, sur le social, les infrastructures et l’environnement, sous licence ouverte Etalab. À terme, il s’agit de recueillir des données de la maison et d’ailleurs, et d’animer leur réutilisation.',
    ].join('\n'),
  },
  'Communauté de communes de Lacq-Orthez': {
    maturity: 'thinking',
    text: 'la direction générale a décidé il y a un mois de réfléchir à l’ouverture des données : la démarche est toute récente.',
  },
  'Communauté d’agglomération Pau Béarn Pyrénées': {
    maturity: 'not_started',
    text: 'l’ouverture des données n’est pas une priorité pour le moment.',
  },
  'Atmo Nouvelle-Aquitaine': {
    maturity: 'started',
    text: 'des données sont ouvertes, d’autres sont diffusées sans l’être ; il n’y a pas de portail propre. Une liste de données à harmoniser au niveau national, conformes à INSPIRE, est attendue pour septembre 2018. Le travail s’accélère depuis un mois, et des collectivités ont pris contact.',
  },
  'Centre de gestion de la fonction publique territoriale de Lot-et-Garonne': {
    ...{ maturity: 'not_started', needs: 'Cataloguer ses données ouvertes avec l’aide de PIGMA' },
    text: 'petite structure, le CDG 47 traite le RGPD avant l’open data, qui n’est pas commencé.',
  },
  Soluris: {
    ...{ maturity: 'advanced', portal: 'Catalogue de Soluris' },
    text: 'accompagne les collectivités dans l’ouverture de leurs données, du catalogage à la publication. Son catalogue est moissonné par data.gouv.fr.',
  },
  'Syndicat intercommunal du bassin d’Arcachon': {
    maturity: 'thinking',
    text: 'en est aux prémices et recense les informations administratives à ouvrir. Faute de plateforme, le SIBA s’appuiera sans doute sur un outil existant.',
  },
  'Bordeaux Métropole': {
    ...{ maturity: 'portal', portal: 'Portail open data de Bordeaux Métropole' },
    text: 'a son portail, hérité de la communauté urbaine, et réfléchit à la convergence des données de la Métropole et des communes. La question des données produites par des délégataires, l’énergie par exemple, est posée. La Métropole maîtrise plus de données qu’elle n’en ouvre : elle se veut agrégateur et rediffuseur, avec un espace « extra data » pour ses partenaires.',
  },
  'La Rochelle': {
    ...{ maturity: 'portal', openDatasets: 360, licence: 'Licence ouverte' },
    text: 'est bien avancée : 360 jeux de données sous licence ouverte, et un nouveau jeu par mois si possible. L’objectif est de faire découvrir les données et de les normaliser. La Ville a demandé une gouvernance de la collecte, en particulier auprès des délégataires.',
  },
  'Association des maires de Gironde': {
    text: 'accompagne et forme les élus, et veut les sensibiliser dans l’année aux usages et à la publication des données. Elle souligne l’enjeu de la structuration des données pour la Gironde.',
  },
  'DREAL Nouvelle-Aquitaine': {
    text: 'refond la mutualisation de ses données, et réfléchit à leur mise à disposition dans le cadre du RGPD. La diffusion se pose au cas par cas, selon les enjeux.',
  },
  'Agence technique départementale de la Dordogne': {
    needs: 'Cataloguer les données ouvertes avec PIGMA',
    text: 'n’a pas de demande des collectivités sur l’open data, mais structure avec elles les données des applicatifs métiers. Son logiciel sait envoyer les délibérations, l’un des sept jeux du SCDL.',
  },
  'Institut national de l’information géographique et forestière': {
    maturity: 'advanced',
    text: 'ouvre des données depuis 2011 ; data.gouv.fr diffuse celles de moyenne échelle. L’Institut s’adapte à un modèle économique qui change et à une demande croissante de partenariats.',
  },
  'Service départemental d’incendie et de secours de la Gironde': {
    text: 'restructure son système opérationnel et suit le groupe pour la veille. La question est de partager des données jusqu’ici internes, pour un meilleur porter à connaissance.',
  },
  'Université de Bordeaux – SPPPI Presqu’île d’Ambès': {
    text: 'va vérifier si la loi Lemaire s’applique à elle. Elle se voit plutôt réutilisatrice que productrice de données ouvertes, pour ses travaux sur la sécurité des territoires.',
  },
  'Agence landaise pour l’informatique': {
    ...{ maturity: 'started', needs: 'Référencement et diffusion des données ouvertes par PIGMA' },
    text: 'mutualise et accompagne 500 collectivités, informe et sensibilise les élus, sur trois volets : juridique, sécurité (RGPD) et open data. Pour l’ALPI, l’open data sert d’abord les collectivités. L’agence distribue des logiciels dont les données s’extraient, et prévoit une aide pour les mettre au standard national.',
  },
};
