import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

export const pdfAnswer = {
  status: 200,
  description: 'The file',
  content: { 'application/pdf': { schema: { type: 'string' as const, format: 'binary' } } },
};

/** Sends a PDF that nobody on the way may keep. @param name holds no personal data. */
export const sendPdf = (reply: FastifyReply, file: Readable, name: string): StreamableFile => {
  void reply.header('cache-control', 'no-store');
  reply.raw.once('close', () => {
    file.destroy();
  });
  return new StreamableFile(file, {
    type: 'application/pdf',
    disposition: `attachment; filename="${name}.pdf"`,
  });
};
