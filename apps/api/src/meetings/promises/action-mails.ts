import { composeMail, type ComposedMail } from '../../mail/compose.js';
import { shortDay } from '#wording/meeting/schedule-sentence.js';
import type { Frame } from '../../mail/layout/frame.js';
import type { ActionView } from './action-lists.service.js';

/** What reminds somebody of what they promised. */
export function reminderMail(action: ActionView, name: string, reason: 'soon' | 'late', frame: Frame): ComposedMail {
  const { groupName, meetingName, text, deadline, due, decidedOn } = action;
  const where = meetingName ? `lors de « ${meetingName} » (${shortDay(decidedOn)})` : `le ${shortDay(decidedOn)}`;
  const when =
    reason === 'late'
      ? `Son échéance est passée${deadline ? ` depuis le ${shortDay(deadline)}` : ''}.`
      : `Elle est à faire ${due}.`;
  return composeMail(
    {
      subject: reason === 'late' ? `Action en retard – ${groupName}` : `Action à faire – ${groupName}`,
      blocks: [
        { paragraph: `Bonjour ${name},` },
        { paragraph: `Une action du groupe « ${groupName} », décidée ${where}, vous revient. ${when}` },
        { list: [text] },
        {
          paragraph:
            'Si elle est faite, ou si elle n’a plus lieu d’être, répondez à ce courriel : nous la clorons. Elle reste à l’ordre du jour de chaque réunion jusque-là.',
        },
      ],
    },
    frame,
  );
}
