import EditIcon from '@mui/icons-material/EditOutlined';
import { Alert, Box, Button, Stack } from '@mui/material';
import { LinkBase, ListButton, ShowBase, Title, TopToolbar, useRecordContext } from 'react-admin';
import { GROUP_KIND_LABELS } from '#wording/meeting/meeting-labels.js';
import type { Group } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';
import { Facts } from '../fields/Facts.js';
import { HistorySection } from '../fields/HistorySection.js';
import { Section } from '../fields/Section.js';
import { plural } from '../i18n/format.js';
import { ActionsSection } from '../meetings/promises/ActionsSection.js';
import { GroupMeetings } from './GroupMeetings.js';
import { MembersSection } from './members/MembersSection.js';

/** A group on one page: who sits, its meetings, what it promised. */
export function GroupShow() {
  return (
    <ShowBase queryOptions={{ meta: { whole: true } }}>
      <GroupPage />
    </ShowBase>
  );
}

function GroupPage() {
  const group = useRecordContext<Group>();
  const may = useMay();
  if (!group) return null;
  const { id, kind, purpose, organiser, counts, archivedAt, version } = group;
  return (
    <Box>
      <Title title={group.name} />
      <TopToolbar sx={{ flexWrap: 'wrap' }}>
        {may('meetings:write') ? <GroupActions group={group} /> : null}
        <ListButton label="Tous les groupes" />
      </TopToolbar>
      <Stack spacing={2}>
        {archivedAt ? <Alert severity="info">Ce groupe est archivé : il ne se propose plus.</Alert> : null}
        <Section title="Le groupe">
          <Facts
            facts={[
              { label: 'Genre', value: GROUP_KIND_LABELS[kind] },
              { label: 'Objet', value: purpose },
              { label: 'Mené par', value: organiser ?? 'PIGMA' },
              {
                label: 'Membres',
                value: `${plural(counts.partners, 'organisme')}, ${plural(counts.people, 'personne')}`,
              },
            ]}
          />
        </Section>
        <GroupMeetings group={group} />
        <MembersSection group={group} />
        <ActionsSection filter={{ groupId: id, open: 'true' }} title="Actions en cours" />
        {may('history:read') ? <HistorySection resource="groups" id={id} version={version} /> : null}
      </Stack>
    </Box>
  );
}

function GroupActions({ group: { id, archivedAt, version } }: { group: Group }) {
  const { run, busy } = useAction();
  const verb = archivedAt ? 'restore' : 'archive';
  return (
    <>
      <Button size="small" variant="contained" startIcon={<EditIcon />} component={LinkBase} to={`/groups/${id}`}>
        Modifier
      </Button>
      <Button
        size="small"
        loading={busy}
        onClick={() =>
          void run({
            path: `/groups/${id}/${verb}`,
            body: { version },
            success: archivedAt ? 'Groupe restauré' : 'Groupe archivé',
          })
        }
      >
        {archivedAt ? 'Restaurer' : 'Archiver'}
      </Button>
    </>
  );
}
