import { z } from 'zod';

const url = (protocols: string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `n’est pas une adresse valable, par exemple ${example}`,
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
  PUBLIC_URL: url(['http:', 'https:'], 'https://pigma.example.org').optional(),
  CATALOGUE_RECORD_URL: url(['http:', 'https:'], 'https://catalogue.example.org/fiche/{identifier}')
    .refine(
      (text) => text.includes('{identifier}'),
      'doit contenir {identifier}, que l’identifiant de la fiche remplace',
    )
    .optional(),
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

export type Environment = z.infer<typeof environment>;

/** Settings of the running product. `databaseUrl` is always set: the embedded server's address when none was given. */
export class Config {
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly publicUrl: string;
  /** Address of a record in the public catalogue, `{identifier}` standing for its identifier. */
  readonly catalogueRecordUrl: string | null;
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
    this.publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
    this.catalogueRecordUrl = env.CATALOGUE_RECORD_URL ?? null;
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
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  - ${String(issue.path[0])} ${issue.message}.`);
  throw new ConfigError(`Réglages refusés, le produit ne démarre pas :\n${lines.join('\n')}`);
}
