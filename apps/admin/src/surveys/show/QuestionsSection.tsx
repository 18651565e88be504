import { Box, Typography } from '@mui/material';
import { QUESTION_KIND_LABELS } from '#wording/survey/survey-labels.js';
import type { Survey } from '../../api/types.js';
import { Section } from '../../fields/Section.js';

/** What is asked, in order. */
export function QuestionsSection({ survey }: { survey: Survey }) {
  return (
    <Section title="Questions">
      {survey.questions.length === 0 ? (
        <Typography color="textSecondary">Aucune question : modifiez le questionnaire pour en ajouter.</Typography>
      ) : (
        <Box component="ol" sx={{ m: 0, pl: 3 }}>
          {survey.questions.map(({ id, label, kind, required, options }) => (
            <Box component="li" key={id} sx={{ mb: 1 }}>
              <Typography sx={{ fontWeight: 600 }}>{label}</Typography>
              <Typography variant="body2" color="textSecondary">
                {[QUESTION_KIND_LABELS[kind], ...(required ? ['obligatoire'] : [])].join(', ')}
                {options.length > 0 ? ` : ${options.map((option) => option.label).join(' · ')}` : ''}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
