import { defineEvent, type EventOf } from '../define/event.js';
import { choice, day, integer, number, optional, reference, text } from '../define/field.js';
import { standardLevels, standards } from './choices.js';

const name = text('S1', { de: 'Name', en: 'Name' });
const programmeId = optional(reference('programme', { de: 'Nur für Programm', en: 'For programme only' }));
const edition = text('S1', { de: 'Ausgabe', en: 'Edition' }, 50);
const rulePackId = text('S1', { de: 'Regelwerk', en: 'Rule pack' }, 100);
const rulePackVersion = text('S1', { de: 'Fassung des Regelwerks', en: 'Version of the rule pack' }, 50);

export const organisationRegistered = defineEvent({
  type: 'OrganisationRegistered',
  stream: 'organisation',
  label: { de: 'Träger angelegt', en: 'Organisation registered' },
  fields: {
    name,
    timeZone: text('S1', { de: 'Zeitzone', en: 'Time zone' }),
    locale: text('S1', { de: 'Sprache', en: 'Locale' }),
  },
});

/** Follow-ups derive from it. The last one for a programme, or else for the organisation, holds. */
export const standardAdopted = defineEvent({
  type: 'StandardAdopted',
  stream: 'organisation',
  label: { de: 'Standard übernommen', en: 'Standard adopted' },
  fields: {
    standardId: choice('S1', { de: 'Standard', en: 'Standard' }, standards),
    edition,
    level: choice('S1', { de: 'Stufe', en: 'Level' }, standardLevels),
    programmeId,
    rulePackId: optional(rulePackId),
    rulePackVersion: optional(rulePackVersion),
  },
});

export const targetSet = defineEvent({
  type: 'TargetSet',
  stream: 'organisation',
  label: { de: 'Sollwert gesetzt', en: 'Target set' },
  fields: {
    indicatorId: text('S1', { de: 'Kennzahl', en: 'Indicator' }, 50),
    value: number('S1', { de: 'Sollwert', en: 'Target' }, 0, 1_000_000),
    source: text('S1', { de: 'Quelle', en: 'Source' }),
    edition: optional(edition),
    validFrom: day('S1', { de: 'Gilt ab', en: 'Valid from' }),
    programmeId,
  },
});

const grantId = reference('grant', { de: 'Förderung', en: 'Grant' });

export const grantRegistered = defineEvent({
  type: 'GrantRegistered',
  stream: 'organisation',
  label: { de: 'Förderung angelegt', en: 'Grant registered' },
  fields: {
    grantId,
    funderId: text('S1', { de: 'Förderer', en: 'Funder' }),
    name,
    from: day('S1', { de: 'Von', en: 'From' }),
    to: day('S1', { de: 'Bis', en: 'To' }),
    rulePackId,
    rulePackVersion,
    quota: optional(integer('S1', { de: 'Anzahl geförderter Tandems', en: 'Quota' }, 1, 100_000)),
    minimumCellSize: integer('S1', { de: 'Kleinste Zellgröße', en: 'Minimum cell size' }, 3, 100),
  },
});

export const grantClosed = defineEvent({
  type: 'GrantClosed',
  stream: 'organisation',
  label: { de: 'Förderung beendet', en: 'Grant closed' },
  fields: { grantId },
});

export const organisationEvents = [
  organisationRegistered,
  standardAdopted,
  targetSet,
  grantRegistered,
  grantClosed,
] as const;

export type OrganisationEvent = EventOf<(typeof organisationEvents)[number]>;
