import { Alert, Box, Button, Card, Chip, Typography } from '@mui/material';
import { periodSentence } from '#wording/training/interest-words.js';
import { euros } from '#wording/training/money.js';
import { optionSentence } from '#wording/training/proposal-sentences.js';
import type { ProposedSession, TrainingOption } from '../api/types.js';
import { departmentName } from '../i18n/departments.js';
import { plural } from '../i18n/format.js';

interface Props {
  option: TrainingOption;
  /** Null: one may look only. */
  onChoose: ((session: ProposedSession) => void) | null;
}

/** One way of holding sessions: who, where, when, at what price. */
export function OptionCard({ option, onChoose }: Props) {
  const { kind, sessions, netCents, grossCents, blocked } = option;
  const sizes = sessions.map(({ people, waiting }) => ({ people: people.length, waiting: waiting.length }));
  return (
    <Card variant="outlined" sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box>
        <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
          {optionSentence({ kind, sessions: sizes })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {netCents === null ? 'Prix inconnu' : `${euros(netCents)} HT, ${euros(grossCents)} TTC en tout`}
        </Typography>
      </Box>
      {blocked ? <Alert severity="warning">{blocked}</Alert> : null}
      {sessions.map((session) => (
        <SessionPart key={session.people[0]?.interestId} session={session} onChoose={onChoose} />
      ))}
    </Card>
  );
}

function SessionPart({ session, onChoose }: { session: ProposedSession; onChoose: Props['onChoose'] }) {
  const { department, from, to, people, waiting, travelling, price } = session;
  const head = price
    ? price.headFromCents === price.headToCents
      ? `${euros(price.headFromCents)} HT par personne`
      : `${euros(price.headFromCents)} ou ${euros(price.headToCents)} HT par personne`
    : null;
  const about = [
    `${departmentName(department)}, ${periodSentence(from, to)}`,
    travelling === 0
      ? 'Personne ne vient d’un autre département'
      : `${plural(travelling, 'personne vient', 'personnes viennent')} d’à côté`,
    ...(head ? [head] : []),
  ];
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Box>
        {about.map((line) => (
          <Typography key={line} variant="body2">
            {line}
          </Typography>
        ))}
      </Box>
      <Box component="ul" sx={listStyle} aria-label="Personnes">
        {people.map((person) => (
          <Person key={person.interestId} person={person} host={department} />
        ))}
        {waiting.map((person) => (
          <Person key={person.interestId} person={person} host={department} waiting />
        ))}
      </Box>
      {onChoose ? (
        <Box>
          <Button size="small" variant="contained" onClick={() => onChoose(session)}>
            Créer cette session
          </Button>
        </Box>
      ) : null}
    </Box>
  );
}

function Person({
  person,
  host,
  waiting = false,
}: {
  person: ProposedSession['people'][number];
  host: string;
  waiting?: boolean;
}) {
  const { name, partnerName, department } = person;
  return (
    <Box component="li">
      <Typography variant="body2" component="span">
        {name}
        {partnerName ? `, ${partnerName}` : ''}
      </Typography>{' '}
      {department === host ? null : <Chip size="small" label={departmentName(department)} />}{' '}
      {waiting ? <Chip size="small" variant="outlined" label="en attente" /> : null}
    </Box>
  );
}

const listStyle = { m: 0, pl: 2.5, '& li': { mb: 0.25, overflowWrap: 'anywhere' } };
