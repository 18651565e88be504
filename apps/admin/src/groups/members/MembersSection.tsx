import AddIcon from '@mui/icons-material/PersonAddOutlined';
import { Box, Button, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import type { Group, GroupMember } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { Section } from '../../fields/Section.js';
import { formatDay } from '../../i18n/format.js';
import { AddMemberDialog } from './AddMemberDialog.js';
import { MemberActions } from './MemberActions.js';

/** Who sits in the group, by organisation; those who left are folded away, never lost. */
export function MembersSection({ group }: { group: Group }) {
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const write = may('meetings:write') && !group.archivedAt;
  const current = group.members.filter((member) => member.current);
  const others = group.members.filter((member) => !member.current);
  return (
    <Section
      title="Membres"
      dense={current.length > 0}
      actions={
        write ? (
          <Button size="small" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
            Ajouter un membre
          </Button>
        ) : null
      }
    >
      {current.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Personne pour l’instant. Ajoutez des organismes, et les personnes qui y siègent pour eux.
        </Typography>
      ) : (
        <Members members={current} group={group} write={write} />
      )}
      {others.length > 0 ? (
        <Box component="details" sx={{ px: current.length > 0 ? 2 : 0, pb: 1 }}>
          <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
            Ne siègent pas aujourd’hui ({others.length})
          </Typography>
          <Members members={others} group={group} write={write} />
        </Box>
      ) : null}
      {adding ? <AddMemberDialog group={group} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

interface Props {
  members: GroupMember[];
  group: Group;
  write: boolean;
}

function Members({ members, group, write }: Props) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Organisme</TableCell>
            <TableCell>Personne</TableCell>
            <TableCell sx={{ display: { xs: 'none', md: 'table-cell' } }}>Courriel</TableCell>
            <TableCell sx={{ display: { xs: 'none', md: 'table-cell' } }}>Depuis, jusqu’au</TableCell>
            {write ? <TableCell>Actions</TableCell> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <TableRow key={member.id}>
              <TableCell>
                {member.partnerId ? (
                  <Link component={LinkBase} to={`/partners/${member.partnerId}/show`}>
                    {member.partnerName}
                  </Link>
                ) : (
                  '—'
                )}
              </TableCell>
              <TableCell>
                {member.contactId ? (
                  <Link component={LinkBase} to={`/contacts/${member.contactId}`}>
                    {member.contactName}
                  </Link>
                ) : (
                  'à désigner'
                )}
              </TableCell>
              <TableCell sx={{ display: { xs: 'none', md: 'table-cell' } }}>{member.email ?? '—'}</TableCell>
              <TableCell sx={{ display: { xs: 'none', md: 'table-cell' } }}>
                {[member.startedOn, member.endedOn].map(formatDay).join(' – ')}
              </TableCell>
              {write ? (
                <TableCell sx={{ whiteSpace: { md: 'nowrap' } }}>
                  <MemberActions member={member} group={group} />
                </TableCell>
              ) : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
