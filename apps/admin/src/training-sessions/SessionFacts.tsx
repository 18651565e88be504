import { Alert, Link } from '@mui/material';
import { LinkBase } from 'react-admin';
import { euros, vatMention } from '#wording/training/money.js';
import { placeSentence } from '#wording/training/session-sentence.js';
import type { TrainingSession } from '../api/types.js';
import { Facts } from '../fields/Facts.js';
import { Section } from '../fields/Section.js';
import { departmentName } from '../i18n/departments.js';
import { formatDay } from '../i18n/format.js';
import { ConflictList } from './ConflictList.js';
import { seatsText } from './seats.js';
import { SessionStateChip } from './SessionStateChip.js';

/** When, where, with whom, how many, at what price; what clashes. */
export function SessionFacts({ session }: { session: TrainingSession }) {
  const { state, cancelReason, courseId, courseTitle, when, department, trainer, secondTrainer } = session;
  const { lowerBound, upperBound, registerBy, notes, conflicts } = session;
  return (
    <Section title="Session">
      {state === 'cancelled' ? (
        <Alert severity="warning" sx={{ mb: 2 }}>
          Annulée{cancelReason ? ` : ${cancelReason}` : '.'}
        </Alert>
      ) : null}
      <ConflictList conflicts={conflicts} />
      <Facts
        facts={[
          { label: 'État', value: <SessionStateChip state={state} /> },
          {
            label: 'Formation',
            value: (
              <Link component={LinkBase} to={`/training-courses/${courseId}/show`}>
                {courseTitle}
              </Link>
            ),
          },
          { label: 'Quand', value: when },
          { label: 'Où', value: placeSentence(session) },
          { label: 'Département', value: departmentName(department) },
          { label: 'Avec', value: [trainer, secondTrainer].filter(Boolean).join(' et ') },
          { label: 'Places', value: seatsText(session) },
          { label: 'Groupe', value: `de ${lowerBound} à ${upperBound} personnes` },
          { label: 'Inscription jusqu’au', value: registerBy ? formatDay(registerBy) : 'premier jour de la session' },
          { label: 'Prix par personne', value: priceText(session) },
          { label: 'Second formateur', value: surchargeText(session) },
          ...(notes ? [{ label: 'Notes', value: <span style={{ whiteSpace: 'pre-line' }}>{notes}</span> }] : []),
        ]}
      />
    </Section>
  );
}

function priceText({ priceCents, vatRule, vatBasisPoints }: TrainingSession): string {
  const vat =
    vatRule === 'exempt' || vatBasisPoints === null
      ? ({ rule: 'exempt' } as const)
      : ({ rule: 'rate', basisPoints: vatBasisPoints } as const);
  return `${euros(priceCents)} HT, ${vatMention(vat)}`;
}

function surchargeText({ surchargeCents, upperBound }: TrainingSession): string {
  return surchargeCents === null
    ? `surcoût inconnu : pas plus de ${upperBound} personnes`
    : `${euros(surchargeCents)} HT, partagés au-delà de ${upperBound} personnes`;
}
