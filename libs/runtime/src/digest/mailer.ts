import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

export interface Mail {
  readonly from: string;
  readonly to: string;
  /** `<…@…>` */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mails. */
export interface Mailer {
  /** @throws Error when the mail was not taken. */
  send(mail: Mail): Promise<void>;
}

/** Says that no person wrote it, so that absence notes do not answer. */
const headers = { 'Auto-Submitted': 'auto-generated' };

const patienceMs = 20_000;

/** Sends by a server. */
export const smtpMailer = (url: string): Mailer => {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  return {
    send: async (mail) => {
      await transport.sendMail({ ...mail, headers });
    },
  };
};

/** Writes each mail as a file: what is sent while no server is set. */
export const outboxMailer = (folder: string): Mailer => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail({ ...mail, headers });
      if (!Buffer.isBuffer(message)) throw new Error('the mail was not composed');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${mail.messageId.replace(/^<|@.*$/g, '')}.eml`);
      await writeFile(`${file}.part`, message, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
  };
};
