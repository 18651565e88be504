import AddIcon from '@mui/icons-material/Add';
import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { duration, OPEN_ACTIONS_TITLE } from '#wording/meeting/agenda-words.js';
import type { Agenda, AgendaItem, Meeting } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { Section } from '../../fields/Section.js';
import { plural } from '../../i18n/format.js';
import { useMeetingPart } from '../useMeetingPart.js';
import { AgendaItems } from './AgendaItems.js';
import { DocumentsSection } from './DocumentsSection.js';
import { ItemDialog } from './ItemDialog.js';

/** What the meeting will speak of, with its clock; what was promised before comes first by itself. */
export function AgendaSection({ meeting }: { meeting: Meeting }) {
  const { data: agenda, change, busy } = useMeetingPart<Agenda>(meeting.id, 'agenda');
  const write = useMay()('meetings:write') && meeting.state !== 'cancelled';
  const [editing, setEditing] = useState<AgendaItem | 'new' | null>(null);
  if (!agenda) return <Typography>L’ordre du jour se charge…</Typography>;
  const { items, minutes, unplanned, over, endsAt, openActions, version } = agenda;
  const save = async (values: object) => {
    const item = editing === 'new' || editing === null ? null : editing;
    const kept = await change({
      path: item ? `/items/${item.id}` : '/items',
      method: item ? 'PATCH' : 'POST',
      body: { ...values, version },
    });
    if (kept) setEditing(null);
  };
  return (
    <>
      <Section
        title="Ordre du jour"
        actions={
          write ? (
            <Button size="small" startIcon={<AddIcon />} onClick={() => setEditing('new')}>
              Ajouter un point
            </Button>
          ) : null
        }
      >
        {openActions.length > 0 ? (
          <Alert severity="info" sx={{ mb: 2 }}>
            <strong>{OPEN_ACTIONS_TITLE}</strong>
            <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
              {openActions.map(({ id, text, owner, due }) => (
                <li key={id}>
                  {text} ({owner}, {due})
                </li>
              ))}
            </ul>
          </Alert>
        ) : null}
        {items.length === 0 ? (
          <Typography variant="body2" color="textSecondary">
            Aucun point pour l’instant.
          </Typography>
        ) : (
          <AgendaItems
            items={items}
            write={write}
            busy={busy}
            onOrder={(ids) => change({ path: '/order', method: 'PUT', body: { ids, version } })}
            onEdit={setEditing}
            onRemove={({ id }) =>
              void change({ path: `/items/${id}?version=${version}`, method: 'DELETE', success: 'Point retiré' })
            }
          />
        )}
        {items.length > 0 ? (
          <Typography variant="body2" sx={{ mt: 1 }}>
            {duration(minutes)} en tout{endsAt ? `, fin vers ${endsAt}` : ''}
            {unplanned > 0 ? `, ${plural(unplanned, 'point')} sans durée` : ''}
          </Typography>
        ) : null}
        {over !== null && over > 0 ? (
          <Alert severity="warning" sx={{ mt: 1 }}>
            L’ordre du jour dépasse de {duration(over)} la fin annoncée.
          </Alert>
        ) : null}
      </Section>
      <DocumentsSection meetingId={meeting.id} agenda={agenda} write={write} />
      {editing ? (
        <ItemDialog
          item={editing === 'new' ? null : editing}
          busy={busy}
          onSave={(values) => void save(values)}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}
