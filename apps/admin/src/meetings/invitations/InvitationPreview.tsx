import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { call, errorText } from '../../api/http.js';
import type { MeetingInvitationPreview } from '../../api/types.js';
import { MailBody } from '../../mails/MailBody.js';

/** The invitation of the first person expected, as it would leave. */
export function InvitationPreview({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['meetings', meetingId, 'invitation preview'],
    queryFn: ({ signal }) =>
      call<MeetingInvitationPreview>(`/meetings/${meetingId}/invitations/preview`, {
        method: 'POST',
        body: {},
        signal,
      }),
    retry: false,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="preview-title">
      <DialogTitle id="preview-title">{data?.subject ?? 'Aperçu'}</DialogTitle>
      <DialogContent dividers>
        {error ? <Alert severity="warning">{errorText(error)}</Alert> : null}
        {data ? (
          <>
            <Typography variant="body2">
              À {data.to}, avec {data.attachments.map(({ filename }) => filename).join(', ')}
            </Typography>
            <MailBody html={data.html} text={data.text} height={420} />
          </>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
