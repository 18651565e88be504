import AddIcon from '@mui/icons-material/Add';
import { Alert, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { Meeting, RoundTable, Spoken } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { Section } from '../../fields/Section.js';
import { useMeetingPart } from '../useMeetingPart.js';
import { MaturityTable } from './MaturityTable.js';
import { StatementCard } from './StatementCard.js';
import { StatementDialog } from './StatementDialog.js';

interface Editing {
  statement: Spoken | null;
  partnerId: string | null;
  organisation: string | null;
}

/** What each organisation said of its open data; those represented and still silent are offered. */
export function RoundTableSection({ meeting }: { meeting: Meeting }) {
  const { data, change, busy } = useMeetingPart<RoundTable>(meeting.id, 'round-table');
  const write = useMay()('meetings:write') && meeting.state !== 'cancelled';
  const [editing, setEditing] = useState<Editing | null>(null);
  if (!data) return <Typography>Le tour de table se charge…</Typography>;
  const { statements, missing, applied } = data;
  const save = async (values: object) => {
    const statement = editing?.statement;
    const kept = await change({
      path: statement ? `/${statement.id}` : '',
      method: statement ? 'PATCH' : 'POST',
      body: statement ? { ...values, version: statement.version } : values,
    });
    if (kept) setEditing(null);
  };
  return (
    <>
      {applied ? (
        <Alert severity="info">Le compte rendu est validé : le suivi des partenaires vient de ce tour de table.</Alert>
      ) : null}
      {write && missing.length > 0 ? (
        <Section title="Sans parole pour l’instant">
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
            {missing.map(({ partnerId, name }) => (
              <Chip
                key={partnerId ?? name}
                icon={<AddIcon />}
                variant="outlined"
                label={name}
                onClick={() => setEditing({ statement: null, partnerId, organisation: partnerId ? null : name })}
              />
            ))}
          </Stack>
        </Section>
      ) : null}
      <Section
        title="Tour de table"
        actions={
          write ? (
            <Button
              size="small"
              startIcon={<AddIcon />}
              onClick={() => setEditing({ statement: null, partnerId: null, organisation: null })}
            >
              Ajouter une parole
            </Button>
          ) : null
        }
      >
        {statements.length === 0 ? (
          <Typography variant="body2" color="textSecondary">
            Aucune parole notée. Pointez les présences : chaque organisme représenté est attendu ici.
          </Typography>
        ) : (
          <Stack spacing={1.5}>
            {statements.map((statement) => (
              <StatementCard
                key={statement.id}
                statement={statement}
                write={write}
                onEdit={() => setEditing({ statement, partnerId: statement.partnerId, organisation: null })}
                onRemove={() =>
                  void change({
                    path: `/${statement.id}?version=${statement.version}`,
                    ...{ method: 'DELETE', success: 'Parole retirée' },
                  })
                }
              />
            ))}
          </Stack>
        )}
      </Section>
      {statements.length > 0 ? <MaturityTable table={data} /> : null}
      {editing ? (
        <StatementDialog
          {...editing}
          busy={busy}
          onSave={(values) => void save(values)}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}
