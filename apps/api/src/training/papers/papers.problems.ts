import { defineProblems } from '#platform/http/problem.js';

/** What the papers of a session refuse, in French. */
export const paperProblems = defineProblems({
  paper_session_not_found: { status: 404, title: 'Session introuvable', detail: 'Cette session n’existe pas.' },
});
