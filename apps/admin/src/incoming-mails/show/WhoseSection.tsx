import { Button, Link, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import type { Contact, IncomingMail } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';
import { ContactAutocomplete } from '../../fields/ContactAutocomplete.js';
import { Section } from '../../fields/Section.js';
import { formatInstant } from '../../i18n/format.js';

/** The contact and partner it comes from; while nothing says so, those who have this address, or anybody. */
export function WhoseSection({ mail }: { mail: IncomingMail }) {
  const { contact, partner, attachedAt, attachedBy, kind } = mail;
  const may = useMay();
  const changeable = may('incoming-mails:manage') && (kind === 'unmatched' || attachedAt !== null);
  return (
    <Section title="De qui">
      <Stack spacing={1.5}>
        {contact ? (
          <Typography>
            <Link component={LinkBase} to={`/contacts/${contact.id}`}>
              {contact.name}
            </Link>
            {partner ? (
              <>
                {', '}
                <Link component={LinkBase} to={`/partners/${partner.id}/show`}>
                  {partner.name}
                </Link>
              </>
            ) : null}
            {attachedAt ? ` (rattaché par ${attachedBy ?? '?'} le ${formatInstant(attachedAt)})` : ''}
          </Typography>
        ) : (
          <Typography color="textSecondary">Rien dans ce message ne dit de quel contact il vient.</Typography>
        )}
        {changeable ? <Attach mail={mail} /> : null}
      </Stack>
    </Section>
  );
}

function Attach({ mail: { id, suggestions } }: { mail: IncomingMail }) {
  const { run, busy } = useAction();
  const [chosen, setChosen] = useState<Contact | null>(null);
  const attach = (contactId: string, name: string) =>
    void run({ path: `/incoming-mails/${id}/attach`, body: { contactId }, success: `Rattaché à ${name}` });
  return (
    <>
      {suggestions.map(({ id: contactId, name }) => (
        <Button
          key={contactId}
          variant="outlined"
          sx={{ alignSelf: 'flex-start' }}
          loading={busy}
          onClick={() => attach(contactId, name)}
        >
          Rattacher à {name}
        </Button>
      ))}
      <ContactAutocomplete
        label="Un autre contact"
        value={chosen}
        helperText=""
        onChange={(contact) => {
          setChosen(null);
          if (contact) attach(contact.id, `${contact.firstName} ${contact.lastName}`.trim());
        }}
      />
    </>
  );
}
