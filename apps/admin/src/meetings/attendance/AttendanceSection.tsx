import SignIcon from '@mui/icons-material/DrawOutlined';
import PasteIcon from '@mui/icons-material/ContentPasteOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { ATTENDANCE_LABELS } from '#wording/meeting/meeting-labels.js';
import { apiUrl } from '../../api/http.js';
import type { AttendanceLine, AttendanceList, Meeting } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { Section } from '../../fields/Section.js';
import { useMeetingPart } from '../useMeetingPart.js';
import { AttendanceTable } from './AttendanceTable.js';
import { PasteDialog } from './PasteDialog.js';
import { QuickEntry } from './QuickEntry.js';
import { RepresentedDialog } from './RepresentedDialog.js';

type State = NonNullable<AttendanceLine['attendance']>;
/** Somebody represented, on the list or to be put on it: by whom is still to be said. */
type Asked = { lineId: string } | { guest: string };

/** Who is expected, who answered, who came: marked from the keyboard, one by one, or from a pasted list. */
export function AttendanceSection({ meeting }: { meeting: Meeting }) {
  const { data: list, change, busy, reload } = useMeetingPart<AttendanceList>(meeting.id, 'attendance');
  const write = useMay()('meetings:write') && meeting.state !== 'cancelled';
  const [pasting, setPasting] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (!list) return <Typography>Les présences se chargent…</Typography>;
  const { counts, lines } = list;
  const patch = ({ id, version }: AttendanceLine, body: object) =>
    change({ path: `/${id}`, method: 'PATCH', body: { ...body, version } });
  const mark = (line: AttendanceLine, attendance: State | null) => {
    if (attendance !== 'represented' || line.representedBy) return patch(line, { attendance });
    setAsked({ lineId: line.id });
    return Promise.resolve(true);
  };
  const add = (name: string, attendance: State, representedBy: string | null = null) =>
    change({ body: { people: [{ name, attendance, representedBy }], source: 'guest' }, success: `${name} ajouté` });
  const addGuest = (guest: string, attendance: State) => {
    if (attendance !== 'represented') return add(guest, attendance);
    setAsked({ guest });
    return Promise.resolve(true);
  };
  // As the list now is: somebody else may have marked it while the name was being typed.
  const askedLine = asked && 'lineId' in asked ? lines.find(({ id }) => id === asked.lineId) : undefined;
  const answer = (representedBy: string) => {
    if (askedLine) return patch(askedLine, { attendance: 'represented', representedBy });
    return asked && 'guest' in asked ? add(asked.guest, 'represented', representedBy) : Promise.resolve(true);
  };
  const fill = (from: 'answers' | 'absent', success: string) => void change({ path: '/fill', body: { from }, success });
  return (
    <>
      {write ? (
        <Section
          title="Pointer"
          actions={
            <Button size="small" startIcon={<PasteIcon />} onClick={() => setPasting(true)}>
              Coller une liste
            </Button>
          }
        >
          <QuickEntry lines={lines} busy={busy} onMark={mark} onGuest={addGuest} />
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 1 }}>
            <Button size="small" loading={busy} onClick={() => fill('answers', 'Pointés comme ils ont répondu')}>
              Comme ils ont répondu
            </Button>
            <Button size="small" loading={busy} onClick={() => fill('absent', 'Les autres sont notés absents')}>
              Les autres sont absents
            </Button>
          </Stack>
        </Section>
      ) : null}
      <Section
        title="Présences"
        dense={lines.length > 0}
        actions={
          <Button
            component="a"
            download
            size="small"
            startIcon={<SignIcon />}
            href={apiUrl(`/meetings/${meeting.id}/attendance/sheet.pdf`)}
          >
            Feuille à signer (PDF)
          </Button>
        }
      >
        <Box sx={{ px: lines.length > 0 ? 2 : 0, pb: 1 }} aria-live="polite">
          {(Object.keys(ATTENDANCE_LABELS) as State[])
            .map((state) => `${ATTENDANCE_LABELS[state]} : ${counts[state]}`)
            .join(' · ')}
          {` · À pointer : ${counts.unmarked}`}
        </Box>
        {lines.length === 0 ? (
          <Typography variant="body2" color="textSecondary">
            Personne n’est attendu : donnez des membres au groupe, ou pointez qui est venu.
          </Typography>
        ) : (
          <AttendanceTable
            list={list}
            write={write}
            busy={busy}
            onMark={(line, state) => void mark(line, state)}
            onRepresented={({ id }) => setAsked({ lineId: id })}
          />
        )}
      </Section>
      {asked ? (
        <RepresentedDialog
          who={'guest' in asked ? asked.guest : (askedLine?.name ?? askedLine?.organisation ?? 'Cette personne')}
          first={askedLine?.representedBy ?? ''}
          busy={busy}
          onSave={(by) => void answer(by).then((kept) => kept && setAsked(null))}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {pasting ? (
        <PasteDialog meetingId={meeting.id} onClose={() => setPasting(false)} onDone={() => void reload()} />
      ) : null}
    </>
  );
}
