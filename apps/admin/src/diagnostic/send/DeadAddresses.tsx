import { Alert, Link } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { PartnerDiagnostic } from '../../api/types.js';

/** Who is left out of the recipients because nothing reaches them, and where to mend it. */
export function DeadAddresses({ contacts }: { contacts: PartnerDiagnostic['suppressed'] }) {
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {contacts.map(({ contactId, name, email }) => (
        <div key={contactId}>
          L’adresse de{' '}
          <Link component={LinkBase} to={`/contacts/${contactId}`}>
            {name}
          </Link>{' '}
          ({email}) est morte : plus aucun courriel n’y part.
        </div>
      ))}
    </Alert>
  );
}
