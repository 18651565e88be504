/** Messages as servers and people send them back, written by hand in the shape of each program. */

const crlf = (text: string): Buffer => Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'));

let numbers = 0;
/** A Message-ID that no other message of this run has. */
export const freshId = (): string => `<retour-${process.pid}-${++numbers}@mx.example.org>`;

interface Bounce {
  /** Message-ID of our mail; null: the report sends back none. */
  of: string | null;
  to: string;
  /** Address that failed, when it is another: a forward. */
  final?: string;
  action?: string;
  status?: string;
  diagnostic?: string;
  id?: string;
}

/** What Postfix sends (its bounce(5) template). */
export function postfixBounce(given: Bounce): Buffer {
  const { of, to, action = 'failed', status = '5.1.1' } = given;
  const diagnostic = given.diagnostic ?? `smtp; 550 5.1.1 <${to}>: Recipient address\n    rejected: User unknown`;
  return crlf(`Return-Path: <>
Received: by relais.example.org (Postfix) id 4F2C81A0; Mon,  1 Jun 2026 10:00:03 +0200 (CEST)
Date: Mon,  1 Jun 2026 10:00:03 +0200 (CEST)
From: MAILER-DAEMON@relais.example.org (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: pigma@example.org
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4F2C81A0.1780300803/relais.example.org"
Message-Id: ${given.id ?? freshId()}

This is a MIME-encapsulated message.

--4F2C81A0.1780300803/relais.example.org
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host relais.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

--4F2C81A0.1780300803/relais.example.org
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; relais.example.org
X-Postfix-Queue-ID: 4F2C81A0
X-Postfix-Sender: rfc822; pigma@example.org
Arrival-Date: Mon,  1 Jun 2026 10:00:00 +0200 (CEST)

Final-Recipient: rfc822; ${given.final ?? to}
${given.final ? '' : `Original-Recipient: rfc822;${to}\n`}Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.example.org
Diagnostic-Code: ${diagnostic}

--4F2C81A0.1780300803/relais.example.org
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <pigma@example.org>
From: PIGMA <pigma@example.org>
To: ${to}
${of === null ? '' : `Message-ID: ${of}\n`}Subject: Votre diagnostic

--4F2C81A0.1780300803/relais.example.org--
`);
}

/** What Exchange sends: our mail whole in a message/rfc822 part, and a page in HTML. */
export function exchangeBounce({ of, to, status = '5.1.10', diagnostic, id }: Bounce): Buffer {
  return crlf(`Return-Path: <>
From: =?utf-8?Q?Syst=C3=A8me_de_messagerie?= <postmaster@example.org>
To: <pigma@example.org>
Date: Mon, 1 Jun 2026 08:00:03 +0000
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="b1"
Message-ID: ${id ?? freshId()}
${of === null ? '' : `In-Reply-To: ${of}\nReferences: ${of}\n`}Subject: =?utf-8?Q?Non_remis=C2=A0:_Votre_diagnostic?=
X-MS-Exchange-Message-Is-Ndr:
MIME-Version: 1.0
Auto-Submitted: auto-replied

--b1
Content-Type: multipart/alternative; boundary="b2"

--b2
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: base64

${Buffer.from(`Échec de la remise à ${to}`).toString('base64')}
--b2
Content-Type: text/html; charset="utf-8"

<html><body><script>alert(1)</script><p>Échec</p></body></html>
--b2--

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns;exchange.example.org
Received-From-MTA: dns;relais.example.org
Arrival-Date: Mon, 1 Jun 2026 08:00:00 +0000

Original-Recipient: rfc822;${to}
Final-Recipient: rfc822;${to}
Action: failed
Status: ${status}
Diagnostic-Code: ${diagnostic ?? 'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'}

--b1
Content-Type: message/rfc822

From: PIGMA <pigma@example.org>
To: ${to}
${of === null ? '' : `Message-ID:\n ${of}\n`}Subject: Votre diagnostic
MIME-Version: 1.0
Content-Type: text/plain

Bonjour
--b1--
`);
}

interface Answer {
  from?: string;
  inReplyTo?: string | null;
  references?: string;
  subject?: string;
  text?: string;
  /** More header lines, each ended by a line break. */
  headers?: string;
  id?: string;
}

/** What a person's mail program sends. */
export function answer(given: Answer): Buffer {
  const {
    from = 'Jeanne Lafitte <jeanne.lafitte@example.org>',
    inReplyTo = null,
    text = 'Oui, nous viendrons.',
  } = given;
  return crlf(`From: ${from}
To: PIGMA <pigma@example.org>
Date: Mon, 1 Jun 2026 11:00:00 +0200
Subject: ${given.subject ?? 'Re: Votre diagnostic'}
Message-ID: ${given.id ?? freshId()}
${inReplyTo ? `In-Reply-To: ${inReplyTo}\n` : ''}${given.references ? `References: ${given.references}\n` : ''}${given.headers ?? ''}MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${text}
`);
}

/** What an answering machine sends (RFC 3834). */
export const outOfOffice = (given: Answer): Buffer =>
  answer({
    subject: 'Absence du bureau',
    text: 'Je suis absente jusqu’au 15 juin.',
    headers: 'Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All\n',
    ...given,
  });
