// Settings of the checkout: `.env` if there is one; what the shell has set wins.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

export const loadEnvironment = () => {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};
