// npm run build: installs and builds what is out of date, and nothing else.
import { prepare } from './prepare.mjs';

prepare();
