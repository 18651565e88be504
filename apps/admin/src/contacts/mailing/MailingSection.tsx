import { Box, Link, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import { BlockButton } from '../../addresses/BlockButton.js';
import { LiftButton } from '../../addresses/LiftButton.js';
import type { AddressBlock, Contact } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { Section } from '../../fields/Section.js';
import { formatInstant } from '../../i18n/format.js';

/** What this address may receive, who said so, when and why; each can be changed with a reason. */
export function MailingSection({ contact: { email, blocks } }: { contact: Contact }) {
  if (email === null) {
    return (
      <Section title="Préférences de courriel">
        <Typography variant="body2" color="textSecondary">
          Sans adresse, rien ne part à ce contact.
        </Typography>
      </Section>
    );
  }
  const of = (scope: AddressBlock['scope']) => blocks.find((block) => block.scope === scope) ?? null;
  return (
    <Section title="Préférences de courriel">
      <Typography variant="body2" color="textSecondary">
        Elles valent pour l’adresse <strong>{email}</strong>, et donc pour tous ceux qui la partagent.
      </Typography>
      <Line
        email={email}
        scope="information"
        block={of('information')}
        open="Courriels d’information : acceptés."
        blocked="Courriels d’information : refusés."
      />
      <Line
        email={email}
        scope="every"
        block={of('every')}
        open="Adresse : en service."
        blocked="Adresse morte : plus aucun courriel n’y part."
      />
    </Section>
  );
}

interface LineProps {
  email: string;
  scope: AddressBlock['scope'];
  block: AddressBlock | null;
  open: string;
  blocked: string;
}

function Line({ email, scope, block, open, blocked }: LineProps) {
  const may = useMay();
  return (
    <Box sx={lineStyle}>
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <Typography variant="body2">
          <strong>{block ? blocked : open}</strong>
        </Typography>
        {block ? (
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            Depuis le {formatInstant(block.createdAt)}, par {block.author} : « {block.reason} »
            {block.mailId && may('mails:read') ? (
              <>
                {' '}
                <Link component={LinkBase} to={`/mails/${block.mailId}/show`}>
                  Voir le courriel refusé
                </Link>
              </>
            ) : null}
          </Typography>
        ) : null}
      </Box>
      {may('addresses:write') ? (
        block ? (
          <LiftButton block={block} />
        ) : (
          <BlockButton address={email} scope={scope} />
        )
      ) : null}
    </Box>
  );
}

const lineStyle = {
  display: 'flex',
  flexDirection: { xs: 'column', sm: 'row' },
  alignItems: { xs: 'flex-start', sm: 'center' },
  gap: 1,
  py: 1,
};
