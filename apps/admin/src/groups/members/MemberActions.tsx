import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import type { Group, GroupMember } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/** Who leaves keeps their place in the past; a place given by mistake is removed. */
export function MemberActions({ member, group }: { member: GroupMember; group: Group }) {
  const { run, busy } = useAction();
  const [asking, setAsking] = useState<'leave' | 'remove' | null>(null);
  const [day, setDay] = useState(today);
  const who = member.contactName ?? member.partnerName ?? '';
  const path = `/groups/${group.id}/members/${member.id}`;
  const leave = () =>
    run({ path, method: 'PATCH', body: { endedOn: day, version: group.version }, success: 'Départ noté' });
  const remove = () => run({ path: `${path}?version=${group.version}`, method: 'DELETE', success: 'Membre retiré' });
  const close = () => setAsking(null);
  return (
    <>
      {member.endedOn === null ? (
        <Button size="small" aria-label={`Noter le départ de ${who}`} onClick={() => setAsking('leave')}>
          Départ
        </Button>
      ) : null}
      <Button size="small" color="error" aria-label={`Retirer ${who}`} onClick={() => setAsking('remove')}>
        Retirer
      </Button>
      <Confirm
        isOpen={asking === 'remove'}
        loading={busy}
        title={`Retirer ${who} ?`}
        content="Sa place disparaît, comme si elle n’avait jamais été donnée. Pour qui s’en va, notez plutôt son départ."
        confirm="Retirer"
        confirmColor="warning"
        onConfirm={() => void remove().then(close)}
        onClose={close}
      />
      {asking === 'leave' ? (
        <Dialog open onClose={close} aria-labelledby="leave-title">
          <DialogTitle id="leave-title">Départ de {who}</DialogTitle>
          <DialogContent>
            <TextField
              type="date"
              margin="dense"
              label="Dernier jour"
              value={day}
              slotProps={{ inputLabel: { shrink: true } }}
              onChange={(event) => setDay(event.target.value)}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Annuler</Button>
            <Button
              variant="contained"
              loading={busy}
              disabled={day === ''}
              onClick={() => void leave().then((done) => done && close())}
            >
              Noter le départ
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}
