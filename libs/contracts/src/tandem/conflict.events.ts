import { defineEvent } from '../define/event.js';
import { choice } from '../define/field.js';
import * as options from './choices.js';
import { conflictId, note } from './tandem.fields.js';

export const conflictNoted = defineEvent({
  type: 'ConflictNoted',
  stream: 'tandem',
  label: { de: 'Konflikt vermerkt', en: 'Conflict noted' },
  fields: {
    conflictId,
    severity: choice('S3', { de: 'Schwere', en: 'Severity' }, options.severities),
    category: choice('S3', { de: 'Thema', en: 'Category' }, options.conflictCategories),
    note,
  },
});

export const conflictEscalated = defineEvent({
  type: 'ConflictEscalated',
  stream: 'tandem',
  label: { de: 'Konflikt eskaliert', en: 'Conflict escalated' },
  fields: {
    conflictId,
    toRole: choice('S3', { de: 'An', en: 'To' }, options.escalationRoles),
    note,
  },
});

export const conflictResolved = defineEvent({
  type: 'ConflictResolved',
  stream: 'tandem',
  label: { de: 'Konflikt geklärt', en: 'Conflict resolved' },
  fields: {
    conflictId,
    outcome: choice('S3', { de: 'Ergebnis', en: 'Outcome' }, options.conflictOutcomes),
    note,
  },
});

export const conflictEvents = [conflictNoted, conflictEscalated, conflictResolved] as const;
