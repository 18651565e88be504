import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { Decision } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';
import { Section } from '../../fields/Section.js';
import { formatDay } from '../../i18n/format.js';
import { TextDialog } from './TextDialog.js';

/** What the meeting decided, in order. */
export function DecisionsSection({ meetingId }: { meetingId: string }) {
  const write = useMay()('meetings:write');
  const { run, busy } = useAction();
  const [editing, setEditing] = useState<Decision | 'new' | null>(null);
  const { data: decisions = [] } = useGetList<Decision>('decisions', {
    filter: { meetingId },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'decidedOn', order: 'ASC' },
  });
  const save = async (title: string, text: string) => {
    const kept =
      editing === 'new'
        ? await run({ path: '/decisions', body: { meetingId, title, text }, success: 'Décision notée' })
        : await run({
            path: `/decisions/${editing?.id ?? ''}`,
            method: 'PATCH',
            body: { title, text, version: editing?.version },
            success: 'Décision modifiée',
          });
    if (kept) setEditing(null);
  };
  return (
    <Section
      title="Décisions"
      actions={
        write ? (
          <Button size="small" startIcon={<AddIcon />} onClick={() => setEditing('new')}>
            Noter une décision
          </Button>
        ) : null
      }
    >
      {decisions.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucune décision.
        </Typography>
      ) : (
        <Box component="ol" sx={{ m: 0, pl: 3 }}>
          {decisions.map((decision) => (
            <Box component="li" key={decision.id} sx={{ mb: 1 }}>
              {decision.title ? <strong>{decision.title}. </strong> : null}
              <span style={{ whiteSpace: 'pre-wrap' }}>{decision.text}</span>
              {decision.endedOn ? ` (n’a plus cours depuis le ${formatDay(decision.endedOn)})` : ''}
              {write ? (
                <Button size="small" aria-label={`Modifier : ${decision.text}`} onClick={() => setEditing(decision)}>
                  Modifier
                </Button>
              ) : null}
            </Box>
          ))}
        </Box>
      )}
      {editing ? (
        <TextDialog
          heading={editing === 'new' ? 'Noter une décision' : 'Modifier la décision'}
          title={editing === 'new' ? '' : (editing.title ?? '')}
          text={editing === 'new' ? '' : editing.text}
          busy={busy}
          onSave={(title, text) => void save(title, text)}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Section>
  );
}
