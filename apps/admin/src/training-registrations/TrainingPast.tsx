import { Link, List, ListItem, ListItemText, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LinkBase } from 'react-admin';
import { call, queryString } from '../api/http.js';
import type { TrainingPast as Past } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { RegistrationChip } from './RegistrationChip.js';

const SHOWN = 8;

/** The training that a person, or the people of a partner, followed or asked for; nothing when there is none. */
export function TrainingPast({ of, showPerson = false }: { of: Record<string, string>; showPerson?: boolean }) {
  const { data } = useQuery({
    queryKey: ['training-past', of],
    queryFn: ({ signal }) =>
      call<{ data: Past[]; total: number }>(
        `/training/registrations${queryString({ page: 1, perPage: SHOWN, sort: 'firstDay', order: 'desc', ...of })}`,
        { signal },
      ),
  });
  if (!data || data.total === 0) return null;
  return (
    <Section title="Formation">
      <List disablePadding aria-label="Sessions de formation">
        {data.data.map((one) => (
          <ListItem key={one.id} disableGutters divider sx={{ gap: 2, flexWrap: 'wrap' }}>
            <ListItemText
              sx={{ minWidth: 200 }}
              primary={
                <Link component={LinkBase} to={`/training-sessions/${one.sessionId}/show`}>
                  {one.sessionName}
                </Link>
              }
              secondary={showPerson ? one.contactName : one.partnerName}
            />
            <RegistrationChip status={one.status} />
          </ListItem>
        ))}
      </List>
      {data.total > SHOWN ? (
        <Typography variant="body2" color="textSecondary">
          Les {SHOWN} plus récentes, sur {data.total}.
        </Typography>
      ) : null}
    </Section>
  );
}
