/**
 * One metadata record as the diagnostic needs it, whatever the standard it was written in. Readers (ISO 19139,
 * ISO 19115-3, later CKAN and DCAT) fill it; nothing here is judged yet, texts are as found, trimmed.
 */
export type CatalogueRecord = {
  /** The metadata identifier (fileIdentifier, metadataIdentifier): what two catalogues have in common. */
  identifier: string | null;
  title: string | null;
  organisations: RecordOrganisation[];
  /** Hierarchy levels (ISO 19115 MD_ScopeCode) as found; empty means dataset. */
  levels: string[];
  /** Keywords of every thesaurus and language, topic categories included. */
  keywords: string[];
  constraints: RecordConstraint[];
  /** Links of the distribution only: those of contacts, citations and constraints are not data links. */
  links: RecordLink[];
  /** Names of the distribution formats of the whole record, tied to no link. */
  formats: string[];
  /** Where a person reads the record, when the record itself says it. */
  recordUrl: string | null;
  /** `YYYY-MM-DD` or an ISO 8601 instant, as found. */
  modifiedOn: string | null;
  /** True when the catalogue took the record from another one; absent when unknown. */
  harvested?: boolean;
};

export type RecordOrganisation = { name: string; role: string | null };

export type RecordConstraint = {
  /** Empty when the licence is given by its address alone. */
  text: string;
  url: string | null;
  kind: ConstraintKind;
  /** CKAN `isopen`: the catalogue itself says the licence is open. */
  isOpen?: boolean;
};

export type ConstraintKind =
  | 'useLimitation'
  | 'otherConstraints'
  /** ISO 19115-3 `mco:reference`: title and address of a cited licence. */
  | 'reference'
  /** CKAN license_*, DCAT dct:license and dct:rights. */
  | 'licence'
  /** dct:accessRights and the like: who may reach the data, never a licence. */
  | 'access'
  /** MD_SecurityConstraints: never a licence. */
  | 'security';

export type RecordLink = {
  url: string;
  protocol: string | null;
  name: string | null;
  description: string | null;
  /** ISO CI_OnLineFunctionCode: download, information... */
  function: string | null;
  /** The format declared beside this very link: MIME type or a label such as « CSV ». */
  mime: string | null;
};
