import EditIcon from '@mui/icons-material/EditOutlined';
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import { Box, Button } from '@mui/material';
import { Confirm, LinkBase } from 'react-admin';
import { useState } from 'react';
import { surveyAllows, type SurveyAct } from '#domain/survey/survey-state.js';
import { apiUrl } from '../../api/http.js';
import type { Survey } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';

interface Act {
  act: SurveyAct;
  /** Route under the survey. */
  path: string;
  label: string;
  success: string;
  body?: Record<string, unknown>;
  /** Asked before: this one writes to people, or cannot be undone. */
  ask?: string;
  main?: boolean;
  when?: (survey: Survey) => boolean;
}

const ACTS: Act[] = [
  { act: 'open', path: 'open', label: 'Ouvrir aux réponses', success: 'Questionnaire ouvert', main: true },
  {
    ...{ act: 'invite', path: 'invite', label: 'Envoyer aux membres', success: 'Questionnaire envoyé' },
    ...{ body: { who: 'uninvited' }, main: true },
    ask: 'Un courriel part à chaque membre joignable, avec son lien.',
    when: ({ counts }) => counts.invited === 0,
  },
  {
    ...{ act: 'invite', path: 'invite', label: 'Envoyer aux nouveaux membres', success: 'Questionnaire envoyé' },
    body: { who: 'uninvited' },
    ask: 'Un courriel part à chaque membre joignable qui ne l’a pas encore reçu.',
    when: ({ counts }) => counts.invited > 0,
  },
  {
    ...{ act: 'invite', path: 'invite', label: 'Relancer les silencieux', success: 'Rappel envoyé' },
    body: { who: 'silent' },
    ask: 'Un rappel part à ceux qui l’ont reçu, pas aujourd’hui, et dont l’organisme n’a pas répondu.',
    when: ({ counts }) => counts.invited > counts.answered,
  },
  {
    ...{ act: 'close', path: 'close', label: 'Clore', success: 'Questionnaire clos' },
    ask: 'Les liens ne prendront plus de réponse. Vous pourrez le rouvrir.',
  },
  { act: 'reopen', path: 'reopen', label: 'Rouvrir', success: 'Questionnaire rouvert' },
  { act: 'withdraw', path: 'withdraw', label: 'Reprendre en préparation', success: 'Questionnaire en préparation' },
];

/** The buttons that the survey's state allows, by the very table that the server obeys. */
export function SurveyActions({ survey }: { survey: Survey }) {
  const may = useMay();
  const { run, busy } = useAction();
  const [asking, setAsking] = useState<Act | null>(null);
  const situation = { state: survey.state, answered: survey.counts.answered };
  const act = async ({ path, success, body }: Act) => {
    setAsking(null);
    await run({ path: `/surveys/${survey.id}/${path}`, body: body ?? { version: survey.version }, success });
  };
  const offered = may('meetings:write')
    ? ACTS.filter((one) => surveyAllows(one.act, situation) && (one.when?.(survey) ?? true))
    : [];
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button
        component="a"
        href={apiUrl(`/surveys/${survey.id}/preview`)}
        target="_blank"
        rel="noreferrer"
        startIcon={<VisibilityIcon />}
      >
        Aperçu
      </Button>
      {may('meetings:write') && surveyAllows('edit', situation) ? (
        <Button component={LinkBase} to={`/surveys/${survey.id}`} startIcon={<EditIcon />} variant="outlined">
          Modifier
        </Button>
      ) : null}
      {offered.map((one) => (
        <Button
          key={one.label}
          variant={one.main ? 'contained' : 'outlined'}
          loading={busy}
          onClick={() => (one.ask ? setAsking(one) : void act(one))}
        >
          {one.label}
        </Button>
      ))}
      {asking ? (
        <Confirm
          isOpen
          loading={busy}
          title={`${asking.label} ?`}
          content={asking.ask ?? ''}
          confirm={asking.label}
          onConfirm={() => void act(asking)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Box>
  );
}
