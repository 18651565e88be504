import { createPrivateKey } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { parseEmailAddress } from '#domain/identity/email-address.js';

const url = (protocols: string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `n’est pas une adresse valable, par exemple ${example}`,
    );

const wholeNumber = (min: number, max: number) => {
  const range = `doit être un nombre entier entre ${min} et ${max}`;
  return z.coerce.number(range).int(range).min(min, range).max(max, range);
};

const DKIM = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'] as const;
const DNS_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** An RSA key in PEM (what nodemailer signs with); its line breaks may be written \n, as one-line settings need. */
const privateKey = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine((pem) => {
    try {
      return createPrivateKey(pem).asymmetricKeyType === 'rsa';
    } catch {
      return false;
    }
  }, 'n’est pas une clé privée RSA au format PEM (« -----BEGIN PRIVATE KEY----- »)');

const emailAddress = z
  .string()
  .refine((text) => parseEmailAddress(text) !== null, 'n’est pas une adresse de courriel')
  .transform((text) => parseEmailAddress(text) as string);

/** A mailbox to read; `secure` is TLS from the first byte, else STARTTLS. */
export interface ImapSettings {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  password: string;
  folder: string;
}

const IMAP_EXAMPLE = 'par exemple imaps://pigma%40example.org:secret@imap.example.org/INBOX';

/** `imaps://user:secret@host:port/Folder`; user, secret and folder are percent-decoded, the folder is INBOX by default. */
const imapUrl = z.string().transform((text, context): ImapSettings => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  if (!URL.canParse(text)) return refuse(`n’est pas une adresse valable, ${IMAP_EXAMPLE}`);
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  if (!['imap:', 'imaps:'].includes(protocol) || hostname === '' || search !== '' || hash !== '') {
    return refuse(`n’est pas une adresse valable, ${IMAP_EXAMPLE}`);
  }
  if (username === '' || password === '') return refuse(`doit donner un utilisateur et son secret, ${IMAP_EXAMPLE}`);
  const secure = protocol === 'imaps:';
  try {
    const [user = '', secret = '', folder = ''] = [username, password, pathname.slice(1)].map(decodeURIComponent);
    if (/[\r\n\0]/.test(user + secret + folder)) return refuse('contient un caractère de contrôle');
    const host = hostname.replace(/^\[|\]$/g, '');
    return {
      host,
      port: Number(port) || (secure ? 993 : 143),
      secure,
      user,
      password: secret,
      folder: folder || 'INBOX',
    };
  } catch {
    return refuse('contient un « % » qui n’annonce pas un caractère : écrivez-le %25');
  }
});

const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

/** True for an address, a network such as 10.0.0.0/8, or a network Express knows by name. */
function isProxy(text: string): boolean {
  if (NAMED_NETWORKS.includes(text)) return true;
  const [address = '', length, ...rest] = text.split('/');
  if (isIP(address) === 0 || rest.length > 0) return false;
  if (length === undefined) return true;
  try {
    new BlockList().addSubnet(address, Number(length), isIP(address) === 6 ? 'ipv6' : 'ipv4');
    return /^\d+$/.test(length);
  } catch {
    return false;
  }
}

/** Proxies whose X-Forwarded-* headers are believed, in Express's words; none: the address that connects is the client. */
const proxies = z
  .string()
  .transform((text) => (text.trim() === 'none' ? [] : text.split(',').map((proxy) => proxy.trim())))
  .refine(
    (list) => list.every(isProxy),
    `doit être une liste d’adresses ou de réseaux séparés par des virgules (10.0.0.5, 172.16.0.0/12, ${NAMED_NETWORKS.join(', ')}), ou none`,
  );

const environment = z.object({
  PORT: z.coerce
    .number('doit être un nombre entre 0 et 65535')
    .int('doit être un nombre entier')
    .min(0, 'doit être entre 0 et 65535')
    .max(65_535, 'doit être entre 0 et 65535')
    .default(3000),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://pigma:secret@localhost:5432/pigma').optional(),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://utilisateur:secret@relais.example.org:587').optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      'doit être de la forme « PIGMA <pigma@example.org> »',
    )
    .default('PIGMA <pigma@example.org>'),
  MAIL_REPLY_TO: emailAddress.optional(),
  MAIL_RETURN_PATH: emailAddress.optional(),
  MAIL_UNSUBSCRIBE_TO: emailAddress.optional(),
  IMAP_URL: imapUrl.optional(),
  IMAP_POLL_SECONDS: wholeNumber(10, 86_400).default(60),
  MAIL_RATE_PER_MINUTE: wholeNumber(1, 100_000).optional(),
  MAIL_CONNECTIONS: wholeNumber(1, 50).default(5),
  MAIL_RETENTION_DAYS: wholeNumber(1, 36_500).optional(),
  CONTACT_RETENTION_MONTHS: wholeNumber(1, 1_200).default(36),
  DKIM_DOMAIN: z.string().regex(DNS_NAME, 'n’est pas un nom de domaine').optional(),
  DKIM_SELECTOR: z.string().regex(DNS_NAME, 'n’est pas un sélecteur DKIM, par exemple pigma2026').optional(),
  DKIM_PRIVATE_KEY: privateKey.optional(),
  PUBLIC_URL: url(['http:', 'https:'], 'https://pigma.example.org').optional(),
  CATALOGUE_RECORD_URL: url(['http:', 'https:'], 'https://catalogue.example.org/fiche/{identifier}')
    .refine(
      (text) => text.includes('{identifier}'),
      'doit contenir {identifier}, que l’identifiant de la fiche remplace',
    )
    .optional(),
  TRUST_PROXY: proxies.default(['loopback']),
  ADMIN_EMAIL: z.email('n’est pas une adresse de courriel').optional(),
  ADMIN_PASSWORD: z.string().min(12, 'doit compter au moins 12 caractères').max(200, 'est trop long').optional(),
  SESSION_SECRET: z.string().min(32, 'doit compter au moins 32 caractères').optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'doit être fatal, error, warn, info, debug, trace ou silent',
    )
    .optional(),
});

/** The three settings of the signature come together, or none does. */
const wholeEnvironment = environment.superRefine((env, context) => {
  const absent = DKIM.filter((name) => env[name] === undefined);
  if (absent.length === 0 || absent.length === DKIM.length) return;
  for (const name of absent) {
    const message = `manque : ${DKIM.join(', ')} se donnent ensemble, ou pas du tout`;
    context.addIssue({ code: 'custom', path: [name], message });
  }
});

export type Environment = z.infer<typeof environment>;

/** Settings of the running product. `databaseUrl` is always set: the embedded server's address when none was given. */
export class Config {
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Where answers go when it is not to the sender. */
  readonly mailReplyTo: string | null;
  /** Envelope sender: where servers report what they could not deliver (RFC 5321 §3.6.3). */
  readonly mailReturnPath: string | null;
  /** The mailbox where answers and reports arrive; null when none is read. */
  readonly imap: ImapSettings | null;
  /** Seconds between two readings of it. */
  readonly imapPollSeconds: number;
  /** Mailbox that somebody reads for those whose mail program unsubscribes by mail. */
  readonly mailUnsubscribeTo: string | null;
  /** Mails that may leave in a minute, all processes together; null: as fast as the server takes them. */
  readonly mailRatePerMinute: number | null;
  /** Connections to the SMTP server, for each process. */
  readonly mailConnections: number;
  /** Days after which the body and the attachments of a mail are erased; null: never. */
  readonly mailRetentionDays: number | null;
  /** Months without a sign of somebody after which the team is asked whether to erase their data. */
  readonly contactRetentionMonths: number;
  readonly dkim: { domainName: string; keySelector: string; privateKey: string } | null;
  readonly publicUrl: string;
  /** Address of a record in the public catalogue, `{identifier}` standing for its identifier. */
  readonly catalogueRecordUrl: string | null;
  /** Proxies whose word on the client's address and protocol is believed. */
  readonly trustedProxies: string[];
  readonly adminEmail: string | null;
  readonly adminPassword: string | null;
  readonly sessionSecret: string | null;
  readonly logLevel: NonNullable<Environment['LOG_LEVEL']>;
  /** True when the product runs on its own embedded database and mail inbox. */
  readonly embedded: boolean;

  constructor(env: Environment, resolved: { databaseUrl: string; smtpUrl: string | null; embedded: boolean }) {
    this.port = env.PORT;
    this.databaseUrl = resolved.databaseUrl;
    this.dataDir = env.DATA_DIR;
    this.smtpUrl = resolved.smtpUrl;
    this.mailFrom = env.MAIL_FROM;
    this.mailReplyTo = env.MAIL_REPLY_TO ?? null;
    this.mailReturnPath = env.MAIL_RETURN_PATH ?? null;
    this.imap = env.IMAP_URL ?? null;
    this.imapPollSeconds = env.IMAP_POLL_SECONDS;
    this.mailUnsubscribeTo = env.MAIL_UNSUBSCRIBE_TO ?? null;
    this.mailRatePerMinute = env.MAIL_RATE_PER_MINUTE ?? null;
    this.mailConnections = env.MAIL_CONNECTIONS;
    this.mailRetentionDays = env.MAIL_RETENTION_DAYS ?? null;
    this.contactRetentionMonths = env.CONTACT_RETENTION_MONTHS;
    this.dkim =
      env.DKIM_DOMAIN && env.DKIM_SELECTOR && env.DKIM_PRIVATE_KEY
        ? { domainName: env.DKIM_DOMAIN, keySelector: env.DKIM_SELECTOR, privateKey: env.DKIM_PRIVATE_KEY }
        : null;
    this.publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
    this.catalogueRecordUrl = env.CATALOGUE_RECORD_URL ?? null;
    this.trustedProxies = env.TRUST_PROXY;
    this.adminEmail = env.ADMIN_EMAIL ?? null;
    this.adminPassword = env.ADMIN_PASSWORD ?? null;
    this.sessionSecret = env.SESSION_SECRET ?? null;
    // A terminal shows what matters; a server keeps what a colleague will look for.
    this.logLevel = env.LOG_LEVEL ?? (resolved.embedded ? 'warn' : 'info');
    this.embedded = resolved.embedded;
  }
}

/** The settings were refused; `message` says in French which one, why, and what to do. */
export class ConfigError extends Error {}

/**
 * Reads the settings from environment variables. An empty variable counts as absent.
 * @throws ConfigError naming every refused variable.
 */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = wholeEnvironment.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  - ${String(issue.path[0])} ${issue.message}.`);
  throw new ConfigError(`Réglages refusés, le produit ne démarre pas :\n${lines.join('\n')}`);
}
