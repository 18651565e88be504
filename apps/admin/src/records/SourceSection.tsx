import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { RecordDetail } from '../api/types.js';
import { Section } from '../fields/Section.js';

function Lines({ title, lines }: { title: string; lines: ReactNode[] }) {
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography component="h3" variant="h3">
        {title}
      </Typography>
      {lines.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucun.
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </Box>
      )}
    </Box>
  );
}

/** What the record says, as read: enough to check a verdict without opening the catalogue. Addresses stay plain text. */
export function SourceSection({ record: { keywords, constraints, links } }: { record: RecordDetail }) {
  return (
    <Section title="Ce que dit la fiche">
      <Lines title="Mots-clés" lines={keywords} />
      <Lines title="Contraintes" lines={constraints.map(({ text, url }) => [text, url].filter(Boolean).join(' – '))} />
      <Lines
        title="Liens"
        lines={links.map(
          ({ url, name, protocol }) => `${url}${name ? ` – ${name}` : ''}${protocol ? ` (${protocol})` : ''}`,
        )}
      />
    </Section>
  );
}
