import { eepm } from './eepm.js';

export const eepm5 = eepm('5', '2025');
