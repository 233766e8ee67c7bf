import { eepm } from './eepm.js';

export const eepm4 = eepm('4', '2015');
