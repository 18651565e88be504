import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Fragment } from 'react';
import type { RichBlock, Run, TableCell as Cell } from '#domain/minutes/rich-block.js';
import { BarsChart } from './BarsChart.js';

/** A text from its structure: what the PDF and the Word file print, on the screen. */
export function RichBlocks({ blocks }: { blocks: readonly RichBlock[] }) {
  return (
    <>
      {blocks.map((block, place) => (
        <OneBlock key={place} block={block} />
      ))}
    </>
  );
}

function OneBlock({ block }: { block: RichBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Typography sx={{ fontWeight: 650, mt: 1 }}>
          <Runs runs={block.runs} />
        </Typography>
      );
    case 'paragraph':
      return (
        <Typography sx={{ mb: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          <Runs runs={block.runs} />
        </Typography>
      );
    case 'list':
      return (
        <Box component={block.ordered ? 'ol' : 'ul'} sx={{ mt: 0, mb: 1, pl: 3, '& p': { mb: 0.25 } }}>
          {block.items.map((item, place) => (
            <li key={place}>
              <RichBlocks blocks={item} />
            </li>
          ))}
        </Box>
      );
    case 'quote':
      return (
        <Box component="blockquote" sx={{ m: 0, mb: 1, pl: 2, borderLeft: '3px solid', borderColor: 'divider' }}>
          <RichBlocks blocks={block.blocks} />
        </Box>
      );
    case 'table':
      return <BlockTable caption={block.caption} rows={block.rows} />;
    case 'bars':
      return <BarsChart bars={block} />;
    case 'image':
      return <Box component="img" src={`/api/minutes/images/${block.id}`} alt={block.alt} sx={{ maxWidth: '100%' }} />;
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map(({ text, bold, italic, href }, place) => {
        const words = (
          <Box component="span" sx={{ fontWeight: bold ? 650 : undefined, fontStyle: italic ? 'italic' : undefined }}>
            {text}
          </Box>
        );
        return <Fragment key={place}>{href ? <Link href={href}>{words}</Link> : words}</Fragment>;
      })}
    </>
  );
}

const tableStyle = {
  '& p': { mb: 0, fontSize: '0.875rem' },
  '& thead p': { fontWeight: 650 },
  '& td, & th': { py: 0.5 },
  '& caption': { captionSide: 'top', fontWeight: 650, color: 'text.primary', py: 0.5, px: 0 },
};

function BlockTable({ caption, rows }: { caption: string | null; rows: readonly (readonly Cell[])[] }) {
  const [first = [], ...others] = rows;
  const titled = first.every(({ header }) => header);
  const body = titled ? others : rows;
  return (
    <Box sx={{ overflowX: 'auto', mb: 1 }}>
      <Table size="small" sx={tableStyle}>
        {caption ? <caption>{caption}</caption> : null}
        {titled ? (
          <TableHead>
            <TableRow>
              {first.map((cell, place) => (
                <TableCell key={place} scope="col" colSpan={cell.colspan}>
                  <RichBlocks blocks={cell.blocks} />
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
        ) : null}
        <TableBody>
          {body.map((row, line) => (
            <TableRow key={line}>
              {row.map((cell, place) => (
                <TableCell
                  key={place}
                  colSpan={cell.colspan}
                  rowSpan={cell.rowspan}
                  {...(cell.header ? { component: 'th' as const, scope: 'row' } : {})}
                >
                  <RichBlocks blocks={cell.blocks} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
