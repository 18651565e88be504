import AddIcon from '@mui/icons-material/Add';
import { Button, Link, List, ListItem, ListItemText, Typography } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { Group, Meeting } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { filteredList } from '../fields/filteredList.js';
import { Section } from '../fields/Section.js';
import { MeetingStateChip } from '../meetings/MeetingStateChip.js';

const SHOWN = 8;

/** The meetings of a group, the latest first. */
export function GroupMeetings({ group: { id, archivedAt } }: { group: Group }) {
  const may = useMay();
  const { data: meetings = [], total = 0 } = useGetList<Meeting>('meetings', {
    filter: { groupId: id },
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'startsOn', order: 'DESC' },
  });
  return (
    <Section
      title="Réunions"
      actions={
        may('meetings:write') && !archivedAt ? (
          <Button
            size="small"
            startIcon={<AddIcon />}
            component={LinkBase}
            to="/meetings/create"
            state={{ record: { groupId: id } }}
          >
            Nouvelle réunion
          </Button>
        ) : null
      }
    >
      {meetings.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucune réunion pour l’instant.
        </Typography>
      ) : (
        <List disablePadding aria-label="Réunions du groupe">
          {meetings.map((meeting) => (
            <ListItem key={meeting.id} disableGutters divider sx={{ gap: 2, flexWrap: 'wrap' }}>
              <ListItemText
                sx={{ minWidth: 200 }}
                primary={
                  <Link component={LinkBase} to={`/meetings/${meeting.id}/show`}>
                    {meeting.name}
                  </Link>
                }
                secondary={[meeting.when, meeting.place].filter(Boolean).join(' – ')}
              />
              <MeetingStateChip state={meeting.state} />
            </ListItem>
          ))}
        </List>
      )}
      {total > SHOWN ? (
        <Link component={LinkBase} variant="body2" to={filteredList('meetings', { groupId: id })}>
          Toutes les réunions ({total})
        </Link>
      ) : null}
    </Section>
  );
}
