const MIB = 1024 * 1024;

/** One French sentence per thing that cannot be read: what happened, then what to do. */
export const REFUSALS = {
  not_found: () => 'Fichier ou dossier introuvable.',
  not_readable: () => 'Fichier illisible : vérifiez les droits d’accès.',
  not_a_file: () => 'Ce n’est ni un fichier ni un dossier.',
  empty_file: () => 'Le fichier est vide.',
  empty_folder: () => 'Ce dossier ne contient aucun fichier .xml ou .zip.',
  empty_archive: () => 'Cette archive zip ne contient aucun fichier .xml.',
  not_xml: () => 'Ce fichier n’est pas du XML : exportez la fiche en ISO 19139 ou ISO 19115-3.',
  truncated_xml: () =>
    'Le fichier XML s’arrête avant sa fin : les fiches complètes ont été lues, recommencez l’export pour les autres.',
  truncated_record: () => 'La fiche est coupée avant sa fin : recommencez l’export.',
  malformed_wrapper: () => 'Le XML autour des fiches est mal formé : balises ouvertes et fermées ne correspondent pas.',
  malformed_record: (p) => `La fiche n’est pas du XML bien formé${atLine(p)} : réexportez-la depuis le catalogue.`,
  undeclared_prefix: (p) => `La fiche emploie un préfixe d’espace de noms non déclaré${atLine(p)}.`,
  undeclared_entity: (p) => `La fiche emploie une entité XML non définie${atLine(p)} : les entités ne sont pas lues.`,
  forbidden_character: (p) => `La fiche contient un caractère interdit en XML${atLine(p)}.`,
  too_deep: () => 'Les éléments sont imbriqués trop profondément : le fichier est refusé par sécurité.',
  wrong_encoding: () =>
    'L’encodage annoncé n’est pas celui du texte : enregistrez le fichier en UTF-8 ou corrigez sa première ligne.',
  unknown_encoding: (p) =>
    `L’encodage annoncé (« ${p.encoding ?? ''} ») est inconnu : enregistrez le fichier en UTF-8.`,
  entities_refused: () =>
    'Le fichier définit des entités (DOCTYPE) : il est refusé par sécurité. Réexportez la fiche sans DOCTYPE.',
  oversized_file: (p) => `Le fichier dépasse la taille permise (${mebibytes(p)} Mio).`,
  oversized_record: (p) => `La fiche dépasse la taille permise (${mebibytes(p)} Mio) : elle est ignorée.`,
  oversized_markup: () => 'Une balise ou un commentaire démesuré empêche de lire la suite du fichier.',
  exception_report: (p) => `Le catalogue a répondu par une erreur : « ${p.text ?? 'sans explication'} ».`,
  not_iso_record: (p) =>
    `Fiche au format ${p.format ?? 'inconnu'} : demandez ISO 19139 (outputSchema=http://www.isotc211.org/2005/gmd, elementSetName=full).`,
  fewer_than_announced: (p) =>
    `La réponse annonce ${p.returned ?? '?'} fiches mais n’en contient que ${p.read ?? '?'}.`,
  dcat_not_read: () => 'Ce fichier est du DCAT (RDF), qui n’est pas lu : exportez les fiches en ISO 19139.',
  no_record: () => 'Ce fichier XML ne contient aucune fiche ISO 19139 ou ISO 19115-3.',
  no_result: () => 'La réponse du catalogue ne contient aucune fiche.',
  unreadable_zip: () => 'L’archive zip est abîmée ou incomplète : refaites-la.',
  corrupt_entry: () => 'Ce fichier de l’archive est abîmé : refaites l’archive.',
  encrypted_entry: () => 'Ce fichier de l’archive est protégé par un mot de passe : il n’est pas lu.',
  nested_zip: () => 'Une archive dans une archive n’est pas lue : décompressez-la d’abord.',
  unsafe_entry_name: () =>
    'Le nom de ce fichier sort de l’archive (« .. » ou chemin absolu) : il est refusé par sécurité.',
  unsupported_compression: () => 'La méthode de compression de ce fichier n’est pas prise en charge.',
  symbolic_link: () => 'Les liens symboliques ne sont pas suivis.',
  zip_bomb: () => 'Ce fichier se décompresse en un volume démesuré : il est refusé par sécurité.',
  too_many_files: (p) => `Plus de ${p.limit ?? '?'} fichiers : les suivants ne sont pas lus.`,
} satisfies Record<string, (params: RefusalParams) => string>;

export type RefusalCode = keyof typeof REFUSALS;
export type RefusalParams = Readonly<Record<string, string | number | undefined>>;

/** `message` is the French sentence for the person who sent the file; `code` is stable. */
export type Refusal = { code: RefusalCode; message: string };

export function refusal(code: RefusalCode, params: RefusalParams = {}): Refusal {
  return { code, message: REFUSALS[code](params) };
}

/** Thrown inside the reading of one file to stop it; callers turn it into one error item. */
export class ReadingRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export function refuse(code: RefusalCode, params: RefusalParams = {}): never {
  throw new ReadingRefused(refusal(code, params));
}

function atLine({ line }: RefusalParams): string {
  return line === undefined ? '' : ` (ligne ${line} de la fiche)`;
}

function mebibytes({ bytes }: RefusalParams): string {
  return (Number(bytes) / MIB).toLocaleString('fr-FR', { maximumFractionDigits: 1 });
}
