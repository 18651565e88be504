import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { type CsvColumn, csvFile } from '#platform/http/csv-file.js';
import type { Question } from '#domain/survey/question.js';
import { NO_PRIORITY_LABEL } from '#wording/survey/survey-labels.js';
import type { answerList } from './surveys.schemas.js';

type Answer = z.infer<typeof answerList>['data'][number];

/** A row an organisation, a column a question; one a ranked option. What was left aside is an empty cell. */
export function answersCsv(questions: readonly Question[], answers: readonly Answer[]): Readable {
  const columns: CsvColumn<Answer>[] = [
    { header: 'Organisme', value: ({ partnerName }) => partnerName },
    { header: 'Répondu par', value: ({ author }) => author },
    { header: 'Répondu le', value: ({ answeredAt }) => answeredAt },
    ...questions.flatMap(columnsOf),
  ];
  return csvFile(columns, answers);
}

function columnsOf({ id, kind, label, options }: Question): CsvColumn<Answer>[] {
  if (kind === 'ranking') {
    return options.map((option) => ({
      header: `${label} – ${option.label}`,
      value: ({ answers }) => {
        const ranking = answers[id];
        if (typeof ranking !== 'object' || Array.isArray(ranking)) return null;
        const rank = ranking[option.id];
        return rank === 'none' ? NO_PRIORITY_LABEL : (rank ?? null);
      },
    }));
  }
  const labelOf = (chosen: string) => options.find((option) => option.id === chosen)?.label ?? chosen;
  return [
    {
      header: label,
      value: ({ answers }) => {
        const given = answers[id];
        if (given === undefined) return null;
        if (kind === 'text') return String(given);
        return (Array.isArray(given) ? given : [String(given)]).map(labelOf).join(' ; ');
      },
    },
  ];
}
