import { Link } from '@mui/material';
import { obligationFamily } from '#domain/obligation/legal-category.js';
import { legalCategoryLabel } from '#wording/obligation/legal-category-labels.js';
import { PUBLIC_SERVICE_MISSION_LABELS } from '#wording/obligation/obligation-labels.js';
import type { Partner } from '../../api/types.js';
import { Facts } from '../../fields/Facts.js';
import { Section } from '../../fields/Section.js';
import { departmentName } from '../../i18n/departments.js';
import { formatSiren } from '../../i18n/format.js';

/** A public body has one by nature, whatever was or was not stated. */
function missionLabel({ legalCategory, publicServiceMission }: Partner): string {
  const isAsked = ['private', 'unknown'].includes(obligationFamily(legalCategory));
  return isAsked ? PUBLIC_SERVICE_MISSION_LABELS[publicServiceMission] : 'Oui, organisme public';
}

const isWeb = (url: string) => /^https?:\/\//i.test(url);

export function IdentitySection({ partner }: { partner: Partner }) {
  const { billingSiret, billingServiceCode, billingEngagementNumber, billingAddress } = partner;
  const { acronym, siren, legalCategory, department, website, aliases, notes } = partner;
  return (
    <Section title="Identité">
      <Facts
        facts={[
          ...(acronym ? [{ label: 'Sigle', value: acronym }] : []),
          { label: 'Type', value: `${legalCategoryLabel(legalCategory)}${legalCategory ? ` (${legalCategory})` : ''}` },
          { label: 'SIREN', value: formatSiren(siren) },
          { label: 'Département', value: departmentName(department) },
          { label: 'Mission de service public', value: missionLabel(partner) },
          {
            label: 'Site web',
            value:
              website && isWeb(website) ? (
                <Link href={website} target="_blank" rel="noreferrer">
                  {website.replace(/^https?:\/\//, '')}
                </Link>
              ) : (
                website
              ),
          },
          { label: 'Noms dans le catalogue', value: aliases.join(' ; ') },
          ...(billingSiret ? [{ label: 'SIRET de facturation', value: billingSiret }] : []),
          ...(billingServiceCode ? [{ label: 'Code service', value: billingServiceCode }] : []),
          ...(billingEngagementNumber ? [{ label: 'Numéro d’engagement', value: billingEngagementNumber }] : []),
          ...(billingAddress
            ? [
                {
                  label: 'Adresse de facturation',
                  value: <span style={{ whiteSpace: 'pre-wrap' }}>{billingAddress}</span>,
                },
              ]
            : []),
          ...(notes ? [{ label: 'Notes', value: <span style={{ whiteSpace: 'pre-wrap' }}>{notes}</span> }] : []),
        ]}
      />
    </Section>
  );
}
