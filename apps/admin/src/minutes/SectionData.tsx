import { Box } from '@mui/material';
import type { SectionKind } from '#domain/minutes/content.js';
import type { MinutesFacts } from '#domain/minutes/facts.js';
import { dataBlocks, testimonyBlocks, testimonyTitle } from '#wording/minutes/data-blocks.js';
import { RichBlocks } from '../richtext/RichBlocks.js';
import type { Minutes } from '../api/types.js';

interface Props {
  kind: SectionKind;
  facts: Minutes['facts'];
}

/** What the meeting's data print in a section, by the same words as the document. */
export function SectionData({ kind, facts }: Props) {
  const known = facts as MinutesFacts;
  if (kind === 'text') return null;
  return (
    <Box sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5, my: 1 }}>
      {kind === 'testimonies'
        ? known.statements
            .filter(({ testimony }) => testimony)
            .map((statement, rank) => (
              <div key={statement.organisation}>
                <strong>{testimonyTitle(statement, rank + 1)}</strong>
                <RichBlocks blocks={testimonyBlocks(statement)} />
              </div>
            ))
        : null}
      <RichBlocks blocks={dataBlocks(kind, known)} />
    </Box>
  );
}
