import AddIcon from '@mui/icons-material/Add';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { MeetingAction } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { Section } from '../../fields/Section.js';
import { ActionDialog } from './ActionDialog.js';
import { ActionLine } from './ActionLine.js';

interface Props {
  title: string;
  /** As the list of actions takes it. */
  filter: Record<string, string>;
  /** Given on a meeting's page: what is promised there is noted here. */
  meetingId?: string;
}

/** What was promised, by whom and by when, with what is to be done of it. */
export function ActionsSection({ title, filter, meetingId }: Props) {
  const write = useMay()('meetings:write');
  const [editing, setEditing] = useState<MeetingAction | 'new' | null>(null);
  const { data: actions = [] } = useGetList<MeetingAction>('actions', {
    filter,
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'deadline', order: 'ASC' },
  });
  return (
    <Section
      title={title}
      actions={
        write && meetingId ? (
          <Button size="small" startIcon={<AddIcon />} onClick={() => setEditing('new')}>
            Noter une action
          </Button>
        ) : null
      }
    >
      {actions.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucune action.
        </Typography>
      ) : (
        actions.map((action) => (
          <ActionLine key={action.id} action={action} write={write} onEdit={() => setEditing(action)} />
        ))
      )}
      {editing ? (
        <ActionDialog
          action={editing === 'new' ? null : editing}
          meetingId={meetingId ?? null}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Section>
  );
}
