import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/http.js';
import type { MinutesSending } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { formatInstant } from '../../i18n/format.js';

/** Who got which edition. */
export function SendingsSection({ id, version }: { id: string; version: number }) {
  const { data } = useQuery({
    queryKey: ['minutes', id, 'sendings', version],
    queryFn: ({ signal }) =>
      call<{ data: MinutesSending[]; total: number }>(`/minutes/${id}/sendings?perPage=200`, { signal }),
  });
  const sendings = data?.data ?? [];
  return (
    <Section title="Envois" dense={sendings.length > 0}>
      {sendings.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Pas encore envoyé.
        </Typography>
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>Destinataire</TableCell>
                <TableCell>Édition</TableCell>
                <TableCell>Envoyé le</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {sendings.map((sending) => (
                <TableRow key={sending.id}>
                  <TableCell>
                    {sending.name}
                    <Typography variant="body2" color="textSecondary">
                      {sending.partnerName ?? sending.address}
                    </Typography>
                  </TableCell>
                  <TableCell>{sending.edition}</TableCell>
                  <TableCell>
                    {formatInstant(sending.sentAt)}, {sending.sentBy}
                    {sending.rank > 1 ? ` (${sending.rank}e envoi)` : ''}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Section>
  );
}
