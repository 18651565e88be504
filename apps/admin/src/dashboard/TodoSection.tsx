import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import SpaIcon from '@mui/icons-material/SpaOutlined';
import { Box, List, ListItem, ListItemButton, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { Dashboard } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { formatNumber } from '../i18n/format.js';
import { MissingByZone } from './MissingByZone.js';
import { TASKS } from './todo.js';

/** « À faire aujourd’hui »: only what waits, each line leading to its list. */
export function TodoSection({ todo, sessionsToDecide }: Pick<Dashboard, 'todo' | 'sessionsToDecide'>) {
  const waiting = todo.filter(({ count }) => count > 0);
  return (
    <Section title="À faire aujourd’hui" dense={waiting.length > 0}>
      {waiting.length === 0 ? (
        <Box sx={{ textAlign: 'center', py: 3 }}>
          <SpaIcon color="success" fontSize="large" />
          <Typography variant="h3" component="p">
            Rien ne vous attend.
          </Typography>
          <Typography variant="body2" color="textSecondary">
            Pas d’obligation en suspens, pas de fiche orpheline, pas de courriel bloqué.
          </Typography>
        </Box>
      ) : (
        <List disablePadding>
          {waiting.map(({ code, count }) => {
            const { label, why, to } = TASKS[code];
            return (
              <ListItem key={code} disablePadding divider sx={{ display: 'block' }}>
                <ListItemButton component={LinkBase} to={to} sx={{ gap: 2, py: 1 }}>
                  <Typography component="span" sx={countStyle}>
                    {formatNumber(count)}
                  </Typography>
                  <Box sx={{ flexGrow: 1, minWidth: 0 }}>
                    <Typography component="span" sx={{ fontWeight: 600, display: 'block' }}>
                      {label(count)}
                    </Typography>
                    <Typography component="span" variant="body2" color="textSecondary">
                      {why}
                    </Typography>
                  </Box>
                  <ChevronRightIcon color="action" />
                </ListItemButton>
                {code === 'sessions_to_decide' ? <MissingByZone sessions={sessionsToDecide} /> : null}
              </ListItem>
            );
          })}
        </List>
      )}
    </Section>
  );
}

const countStyle = { fontSize: '1.375rem', fontWeight: 700, color: 'primary.main', minWidth: 32, textAlign: 'right' };
