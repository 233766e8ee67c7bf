import { z } from 'zod';

/** Not a URL as the standard has it: a cluster's names several hosts. */
const kurrentDbAddress = /^kurrentdb(\+discover)?:\/\/([^\s/?@]+@)?[^\s/?@,]+(,[^\s/?@,]+)*\/?(\?\S*)?$/;

/** Every setting there is; `.env.example` is checked against this list. */
export const settings = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('Port of the web app and API; 0 takes a free one.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address to listen on. There is no login yet: keep it on this machine.'),
  HOST_NAMES: z
    .string()
    .default('')
    .transform((names) =>
      names
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((name) => name !== ''),
    )
    .describe('Further names by which browsers reach the service, with commas between.'),
  DATA_DIR: z.string().min(1).default('.data').describe('Folder of the embedded database.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe(
      'A PostgreSQL of your own instead of the embedded one: postgres://user:password@host:5432/name',
    ),
  EVENT_STORE_URL: z
    .string()
    .regex(
      kurrentDbAddress,
      'kurrentdb://host:port, kurrentdb://host1:port,host2:port or kurrentdb+discover://host',
    )
    .optional()
    .describe(
      'A KurrentDB that keeps the history instead of PostgreSQL: kurrentdb://user:password@host:2113?tls=true',
    ),
  PROJECTIONS: z
    .enum(['here', 'elsewhere'])
    .default('here')
    .describe('Whether the service keeps the read models up to date itself, or leaves that to projectors.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('warn')
    .describe('How much is logged to stderr, as JSON lines.'),
  ORGANISATION_NAME: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .default('Mein Patenprojekt')
    .describe('Name of the organisation, taken at the first start.'),
  ORGANISATION_TIME_ZONE: z
    .string()
    .refine((zone) => isTimeZone(zone), 'not a time zone of the IANA database')
    .default('Europe/Berlin')
    .describe('Zone of its calendar days, taken at the first start.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where people reach the service: links in mails and calendars lead there.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'Server that sends the daily mails: smtps://user:password@host:465. Without it they go to a folder.',
    ),
  MAIL_FROM: z.string().trim().min(3).default('tandemspur@localhost').describe('Sender of the daily mails.'),
  DIGEST_AT: z
    .union([z.literal('off'), z.coerce.number().int().min(0).max(23)])
    .default(7)
    .describe('Hour of the organisation from which the daily mails are sent, or off.'),
});

export type Configuration = z.output<typeof settings>;

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** A setting that cannot be used; the message names it, the rule and the remedy. */
export class ConfigurationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigurationError';
  }
}

/**
 * The configuration in an environment; empty values count as not set.
 *
 * @throws ConfigurationError
 */
export const loadConfiguration = (
  environment: Readonly<Record<string, string | undefined>>,
): Configuration => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settings.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    // An address may hold a password.
    const value = name.endsWith('_URL') ? '…' : (given[name] ?? '');
    return `  ${name}=${value}: ${issue.message}`;
  });
  throw new ConfigurationError(
    ['Ungültige Einstellung / invalid setting (see .env.example):', ...lines].join('\n'),
  );
};

/** Where links lead, without a slash at the end: this machine while nothing else is said. */
export const publicUrlOf = ({ PUBLIC_URL, PORT }: Configuration): string =>
  (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '');
