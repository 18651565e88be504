import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TablePagination,
  TableRow,
} from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import { LEFT_OUT_LABELS } from '#wording/campaign/campaign-labels.js';
import type { Audience, Reach } from '../../api/types.js';
import { useReach } from './useReach.js';

interface Props {
  audience: Audience;
  family: 'service' | 'information';
  show: Reach['leftOut'][number]['reason'] | 'recipients';
  onClose: () => void;
}

const PER_PAGE = 25;

/** The people of one figure, page by page. */
export function ReachedDialog({ audience, family, show, onClose }: Props) {
  const [page, setPage] = useState(1);
  const reach = useReach(audience, family, { show, page, perPage: PER_PAGE });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="reached-title">
      <DialogTitle id="reached-title">{show === 'recipients' ? 'Destinataires' : LEFT_OUT_LABELS[show]}</DialogTitle>
      <DialogContent dividers sx={{ p: 0 }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>Personne</TableCell>
              <TableCell>Partenaire</TableCell>
              <TableCell>Adresse</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {(reach?.data ?? []).map(({ contactId, partnerId, name, partnerName, address }) => (
              <TableRow key={contactId ?? partnerId}>
                <TableCell>
                  <Link
                    component={LinkBase}
                    to={contactId ? `/contacts/${contactId}` : `/partners/${partnerId ?? ''}/show`}
                  >
                    {name}
                  </Link>
                </TableCell>
                <TableCell>{partnerName ?? '—'}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{address ?? '—'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <TablePagination
          component="div"
          count={reach?.total ?? 0}
          page={page - 1}
          rowsPerPage={PER_PAGE}
          rowsPerPageOptions={[PER_PAGE]}
          labelDisplayedRows={({ from, to, count }) => `${from}–${to} sur ${count}`}
          onPageChange={(_event, next) => setPage(next + 1)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
