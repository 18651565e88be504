import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '#platform/config/config.js';
import { SmtpInbox } from '../inbox/smtp-inbox.js';
import { contentIdOf } from './layout/frame.js';
import type { MailImage } from './layout/layout.entity.js';
import type { Mail } from './mail.entity.js';
import type { MailFile } from './mail-files.js';

const SIGNED_HEADERS = [
  ...['From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'Cc', 'MIME-Version', 'Content-Type'],
  ...['Content-Transfer-Encoding', 'In-Reply-To', 'References', 'List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':');

/** The SMTP server mails leave by: SMTP_URL, else the embedded inbox, else none. */
@Injectable()
export class MailTransport {
  private transporter: Transporter | null = null;

  constructor(
    private readonly config: Config,
    private readonly inbox: SmtpInbox,
  ) {}

  isConfigured(): boolean {
    return this.url() !== null;
  }

  /** True when the server answers. */
  async isHealthy(): Promise<boolean> {
    try {
      return await this.pool().verify();
    } catch {
      return false;
    }
  }

  /**
   * Hands one mail to the server.
   * @param pictures those its HTML shows, sent inside it
   * @returns the server's answer
   * @throws an error with `responseCode` and `response` when the server refused, without when it did not answer
   */
  async send(mail: Mail, attachments: MailFile[], pictures: MailImage[]): Promise<string> {
    const info = (await this.pool().sendMail({
      from: mail.sender,
      ...(this.config.mailReplyTo ? { replyTo: this.config.mailReplyTo } : {}),
      ...(this.config.mailReturnPath ? { envelope: { from: this.config.mailReturnPath, to: mail.recipient } } : {}),
      // RFC 3461, where the server knows it: a report names the mail by its id, and sends back its headers only.
      dsn: { id: mail.id, return: 'headers', notify: ['failure', 'delay'], recipient: `rfc822;${mail.recipient}` },
      to: { address: mail.recipient, name: mail.recipientName },
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      messageId: mail.messageId,
      headers: mail.headers,
      attachments: [
        ...attachments,
        ...pictures.map(({ hash, contentType, content }) => ({
          filename: `logo.${contentType === 'image/png' ? 'png' : 'jpg'}`,
          contentType,
          content,
          cid: contentIdOf(hash),
          contentDisposition: 'inline',
        })),
      ],
      disableFileAccess: true,
      disableUrlAccess: true,
    })) as { response?: string };
    return (info.response ?? '').slice(0, 2000);
  }

  close(): void {
    this.transporter?.close();
    this.transporter = null;
  }

  private url(): string | null {
    return this.config.smtpUrl ?? this.inbox.url;
  }

  private pool(): Transporter {
    const url = this.url();
    if (!url) throw new Error('SMTP_URL n’est pas donné');
    this.transporter ??= createTransport({
      url,
      pool: true,
      maxConnections: this.config.mailConnections,
      maxMessages: 100,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 60_000,
      // RFC 8058 §4: the signature must cover the headers of the one-click refusal.
      ...(this.config.dkim ? { dkim: { ...this.config.dkim, headerFieldNames: SIGNED_HEADERS } } : {}),
    } as never);
    return this.transporter;
  }
}
