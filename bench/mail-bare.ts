import { createTransport } from 'nodemailer';
import { MAILS, sampleMail } from './mail-sample.js';

/* The baseline: nodemailer's own pool, nothing kept, nothing looked up; as many connections as the product. */
const transport = createTransport({
  url: process.env.SMTP_URL,
  pool: true,
  maxConnections: 5,
  maxMessages: 100,
} as never);

await Promise.all(
  Array.from({ length: MAILS }, (_, n) => {
    const { to, subject, html, text } = sampleMail(n);
    return transport.sendMail({
      from: 'PIGMA <pigma@example.org>',
      to,
      subject,
      html,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }),
);
transport.close();
process.disconnect();
