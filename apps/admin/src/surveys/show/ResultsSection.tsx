import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { surveyBlocks } from '#wording/survey/survey-blocks.js';
import { apiUrl, call } from '../../api/http.js';
import type { Survey, SurveyResults } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { RichBlocks } from '../../richtext/RichBlocks.js';

/** What was answered, in the very words and tables that the minutes print. */
export function ResultsSection({ survey }: { survey: Survey }) {
  const { id, version, counts } = survey;
  const { data } = useQuery({
    queryKey: ['surveys', id, 'results', version, counts.answered, counts.invited],
    queryFn: ({ signal }) => call<SurveyResults>(`/surveys/${id}/results`, { signal }),
  });
  return (
    <Section
      title="Résultats"
      actions={
        <Button size="small" component="a" href={apiUrl(`/surveys/${id}/answers.csv`)} startIcon={<DownloadIcon />}>
          Réponses (CSV)
        </Button>
      }
    >
      {data ? <RichBlocks blocks={surveyBlocks(data, data.on)} /> : <Skeleton variant="rounded" height={160} />}
    </Section>
  );
}
