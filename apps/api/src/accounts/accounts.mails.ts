import { composeMail, type ComposedMail } from '../mail/compose.js';
import type { Frame } from '../mail/layout/frame.js';

export function invitationMail(name: string, link: string, frame: Frame): ComposedMail {
  return composeMail(
    {
      subject: 'Votre accès à PIGMA',
      blocks: [
        { paragraph: `Bonjour ${name},` },
        {
          paragraph:
            'Un accès au back-office de PIGMA vient de vous être ouvert. Choisissez votre mot de passe pour y entrer.',
        },
        { button: { label: 'Choisir mon mot de passe', url: link } },
        { paragraph: 'Ce lien est personnel, ne sert qu’une fois et reste valable 7 jours.' },
      ],
    },
    frame,
  );
}

export function forgottenMail(name: string, link: string, frame: Frame): ComposedMail {
  return composeMail(
    {
      subject: 'Choisir un nouveau mot de passe PIGMA',
      blocks: [
        { paragraph: `Bonjour ${name},` },
        { paragraph: 'Vous avez demandé à choisir un nouveau mot de passe pour PIGMA.' },
        { button: { label: 'Choisir un nouveau mot de passe', url: link } },
        {
          paragraph:
            'Ce lien ne sert qu’une fois et reste valable 2 heures. Si vous n’avez rien demandé, ignorez ce message : rien n’a changé.',
        },
      ],
    },
    frame,
  );
}
