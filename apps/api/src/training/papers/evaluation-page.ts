import { type Answers, EVALUATION_QUESTIONS, type EvaluationQuestion, GRADES } from '#domain/training/evaluation.js';
import { escapeHtml, plainPage } from '#platform/http/plain-page.js';
import { EVALUATION_LABELS, GRADE_LABELS } from '#wording/training/evaluation-words.js';

interface State {
  courseTitle: string;
  when: string;
  answers: Answers;
  liked: string | null;
  improve: string | null;
  saved: boolean;
}

/** The questionnaire: no script, no cookie; what was answered before is there, and may be changed. */
export function evaluationPage({ courseTitle, when, answers, liked, improve, saved }: State): string {
  return plainPage(
    'Votre avis sur la formation',
    [
      ...(saved ? ['<p role="status">Merci, c’est noté. Vous pouvez encore changer vos réponses.</p>'] : []),
      `<p>« ${escapeHtml(courseTitle)} », ${escapeHtml(when)}.</p>`,
      '<p class="hint">Aucune réponse n’est obligatoire. L’équipe lit les résultats sans les noms.</p>',
      '<form method="post">',
      ...EVALUATION_QUESTIONS.map((question) => questionField(question, answers)),
      textField('liked', 'Ce qui vous a le plus servi', liked),
      textField('improve', 'Ce qui pourrait être amélioré', improve),
      '<p><button type="submit">Envoyer mon avis</button></p>',
      '</form>',
    ].join('\n'),
  );
}

function questionField(question: EvaluationQuestion, answers: Answers): string {
  const choices = GRADES.map(
    (grade) =>
      `<label><input type="radio" name="${question}" value="${grade}"${answers[question] === grade ? ' checked' : ''}> ${GRADE_LABELS[grade]}</label>`,
  );
  return `<fieldset><legend>${EVALUATION_LABELS[question]}</legend>${choices.join('')}</fieldset>`;
}

const textField = (name: string, label: string, value: string | null): string =>
  `<p><label for="${name}">${label}</label><textarea id="${name}" name="${name}" rows="4" maxlength="2000">${escapeHtml(value ?? '')}</textarea></p>`;
