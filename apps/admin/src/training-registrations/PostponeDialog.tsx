import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import type { SessionLife } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { formatDay, plural } from '../i18n/format.js';

/** Other days, at the hours of today's; everybody is asked again. */
export function PostponeDialog({ life, onClose }: { life: SessionLife; onClose: () => void }) {
  const { run, busy } = useAction();
  const [days, setDays] = useState(life.days);
  const [registerBy, setRegisterBy] = useState('');
  const change = (index: number, more: Partial<(typeof days)[number]>) =>
    setDays(days.map((day, n) => (n === index ? { ...day, ...more } : day)));
  const postpone = async () => {
    const body = { version: life.version, days, registerBy: registerBy || null };
    const path = `/training/sessions/${life.sessionId}/postpone`;
    if (await run({ path, body, success: 'Session reportée' })) onClose();
  };
  const others = [...life.withoutAddress, ...life.archived];
  const shrunk = { inputLabel: { shrink: true } };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="postpone-session">
      <DialogTitle id="postpone-session">Reporter la session</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {plural(life.reachable, 'personne sera interrogée', 'personnes seront interrogées')} de nouveau par courriel
          et garde sa place d’ici là. La session est à confirmer ensuite.
          {others.length > 0 ? ` Sans adresse ou contact archivé, à prévenir autrement : ${others.join(', ')}.` : ''}
        </DialogContentText>
        {days.map((day, index) => (
          <div key={index} style={lineStyle}>
            <TextField
              type="date"
              label={`Jour ${index + 1} (était le ${formatDay(life.days[index]?.day ?? null)})`}
              value={day.day}
              onChange={(event) => change(index, { day: event.target.value })}
              slotProps={shrunk}
            />
            <TextField
              type="time"
              label="Début"
              value={day.startsAt}
              onChange={(event) => change(index, { startsAt: event.target.value })}
              slotProps={shrunk}
            />
            <TextField
              type="time"
              label="Fin"
              value={day.endsAt}
              onChange={(event) => change(index, { endsAt: event.target.value })}
              slotProps={shrunk}
            />
          </div>
        ))}
        <TextField
          type="date"
          label="Inscriptions jusqu’au"
          value={registerBy}
          onChange={(event) => setRegisterBy(event.target.value)}
          slotProps={shrunk}
          sx={{ mt: 1 }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <Button variant="contained" loading={busy} onClick={() => void postpone()}>
          Reporter et interroger
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const lineStyle = { display: 'flex', flexWrap: 'wrap', gap: 12, marginTop: 8 } as const;
