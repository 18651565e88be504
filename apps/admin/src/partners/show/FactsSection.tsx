import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { SIRENE_BAND_LABELS, STAFF_KIND_LABELS } from '#wording/obligation/obligation-labels.js';
import type { Partner } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { formatNumber } from '../../i18n/format.js';

interface Line {
  what: string;
  value: string;
  year: number | null;
  source: string | null;
}

function linesOf({ population, staff }: Partner): Line[] {
  const { totale, municipale, year = null, totaleYear = null, source = null } = population ?? {};
  const people = [
    { what: 'Population totale', value: totale, dated: totaleYear ?? year },
    { what: 'Population municipale', value: municipale, dated: year },
  ].flatMap(({ what, value, dated }) =>
    value === null || value === undefined ? [] : [{ what, value: formatNumber(value), year: dated, source }],
  );
  const figures = staff.map((fact) => ({
    what: STAFF_KIND_LABELS[fact.kind],
    value:
      fact.kind === 'sireneBand'
        ? `${fact.value} : ${SIRENE_BAND_LABELS[fact.value] ?? 'inconnue'}`
        : formatNumber(Number(fact.value)),
    year: fact.year ?? null,
    source: fact.source ?? null,
  }));
  return [...people, ...figures];
}

/** What the decision stands on, each figure with its year and its source. */
export function FactsSection({ partner }: { partner: Partner }) {
  const lines = linesOf(partner);
  return (
    <Section title="Chiffres connus" dense={lines.length > 0}>
      {lines.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Ni population ni effectif connus. Ajoutez-les avec « Modifier ».
        </Typography>
      ) : (
        <Table size="small" aria-label="Population et effectifs connus">
          <TableHead>
            <TableRow>
              <TableCell>Chiffre</TableCell>
              <TableCell align="right">Valeur</TableCell>
              <TableCell>Année, source</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map(({ what, value, year, source }, index) => (
              <TableRow key={`${what}-${index}`}>
                <TableCell>{what}</TableCell>
                <TableCell align="right">{value}</TableCell>
                <TableCell>{[year, source].filter(Boolean).join(', ') || '—'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
