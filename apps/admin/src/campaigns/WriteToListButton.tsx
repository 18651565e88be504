import MailIcon from '@mui/icons-material/ForwardToInboxOutlined';
import { Button } from '@mui/material';
import { LinkBase, useListContext } from 'react-admin';
import type { Audience } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { plural } from '../i18n/format.js';

const EVERYBODY: Audience = { partners: {}, contacts: {}, source: null, added: [], removed: [], onlyAdded: false };
const PARTNER_FILTERS = ['q', 'status', 'certainty', 'legalCategory', 'department'] as const;

/** A new campaign to the people of the list as it is filtered. */
export function WriteToListButton({ list }: { list: 'partners' | 'contacts' }) {
  const may = useMay();
  const { filterValues, total } = useListContext();
  if (!may('campaigns:write')) return null;
  const given = filterValues as Record<string, string | undefined>;
  const words = list === 'partners' ? 'partenaire' : 'contact';
  const state = {
    audience: list === 'partners' ? ofPartners(given) : ofContacts(given),
    from: plural(total ?? 0, words),
  };
  return (
    <Button component={LinkBase} to="/campaigns/create" state={state} size="small" startIcon={<MailIcon />}>
      Leur écrire
    </Button>
  );
}

function ofPartners(given: Record<string, string | undefined>): Audience {
  const kept = Object.fromEntries(PARTNER_FILTERS.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
  const flags = Object.fromEntries(
    ['nearThreshold', 'overridden'].flatMap((name) => (given[name] ? [[name, given[name] === 'true']] : [])),
  );
  return { ...EVERYBODY, partners: { ...kept, ...flags } };
}

function ofContacts({ q, role, partnerId }: Record<string, string | undefined>): Audience {
  return {
    ...EVERYBODY,
    contacts: { ...(q ? { q } : {}), ...(role ? { roles: [role] } : {}) } as Audience['contacts'],
    partners: partnerId ? { ids: [partnerId] } : {},
  };
}
