import { assumedTexts } from './assumed-texts.js';
import { flaggedTexts } from './flagged-texts.js';
import { rejectedTexts } from './rejected-texts.js';

/** Every problem of the import's own, by its stable code. */
export const problemTexts = { ...rejectedTexts, ...flaggedTexts, ...assumedTexts };

export type ImportProblemCode = keyof typeof problemTexts;
