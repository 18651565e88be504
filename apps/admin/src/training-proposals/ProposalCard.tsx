import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import type { ProposedSession, TrainingOption, TrainingProposals } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { departmentName } from '../i18n/departments.js';
import { ChooseDialog } from './ChooseDialog.js';
import { OptionCard } from './OptionCard.js';

interface Props {
  proposal: TrainingProposals['proposals'][number];
  course: TrainingProposals;
  onChosen: () => void;
}

/** Groups that belong together, and the ways to choose from, side by side when there are several. */
export function ProposalCard({ proposal: { options }, course, onChosen }: Props) {
  const write = useMay()('training:write');
  const [chosen, setChosen] = useState<{ option: TrainingOption; session: ProposedSession } | null>(null);
  const places = [...new Set((options[0]?.sessions ?? []).map(({ department }) => departmentName(department)))];
  return (
    <Section title={places.join(' et ')}>
      {options.length > 1 ? (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          Plus de {course.upperBound} personnes se rejoignent : {options.length} façons de faire, à vous de choisir.
        </Typography>
      ) : null}
      <Box sx={gridStyle}>
        {options.map((option) => (
          <OptionCard
            key={option.kind}
            option={option}
            onChoose={write ? (session) => setChosen({ option, session }) : null}
          />
        ))}
      </Box>
      {chosen ? (
        <ChooseDialog
          {...chosen}
          courseId={course.courseId}
          onClose={() => setChosen(null)}
          onStale={() => {
            setChosen(null);
            onChosen();
          }}
        />
      ) : null}
    </Section>
  );
}

const gridStyle = {
  display: 'grid',
  gap: 2,
  alignItems: 'stretch',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(auto-fit, minmax(280px, 1fr))' },
};
