import type { Label } from '@tandemspur/contracts';
import type { FollowUpRuleId } from '../follow-ups/rules.js';
import type { FollowUpTerm } from './standard.js';

const local: Label = {
  de: 'Vorgabe von Tandemspur, kein Standard nennt eine Frist',
  en: 'Set by Tandemspur, no standard names a limit',
};

const agreed: Label = { de: 'Vereinbarung des Tandems', en: 'Agreement of the tandem' };

/** Indicators are named so that a source can be looked up. */
const indicator = (id: string, de: string, en: string): Label => ({
  de: `${de} (Kennzahl ${id}), Vorgabe von Tandemspur`,
  en: `${en} (indicator ${id}), set by Tandemspur`,
});

const term = (days: number, leadDays: number, source: Label): FollowUpTerm => ({ days, leadDays, source });

const talk = (days: number): FollowUpTerm => term(days, 7, local);

const certificate: Label = {
  de: '§ 72a SGB VIII; Wiedervorlage nach 5 Jahren (Kennzahl I07)',
  en: '§ 72a SGB VIII (Germany); again after 5 years (indicator I07)',
};

/** What holds where a standard says nothing. */
export const localTerms: Readonly<Record<FollowUpRuleId, FollowUpTerm>> = {
  'first-contact': term(2, 2, local),
  'first-meeting': term(14, 7, indicator('I05', 'Start in 14 Tagen', 'Timely start')),
  'check-in-mentor-first-month': talk(14),
  'check-in-mentor': talk(30),
  'check-in-mentor-later': talk(30),
  'check-in-mentee-first-month': talk(14),
  'check-in-mentee': talk(30),
  'check-in-mentee-later': talk(30),
  'guardian-contact': term(91, 14, local),
  'meeting-overdue': term(0, 3, agreed),
  'follow-up-promised': term(7, 7, local),
  'pause-over': term(0, 3, agreed),
  'conflict-open': term(30, 14, indicator('I27', 'Konfliktklärung', 'Conflict resolution')),
  'conflict-open-high': term(7, 7, local),
  'goal-due': term(0, 14, agreed),
  'term-ending': term(0, 42, agreed),
  'closing-talk': term(14, 14, local),
  'handover-open': term(14, 14, indicator('I29', 'Übergabe vollständig', 'Complete handover')),
  'handover-check-in': term(30, 14, indicator('I29', 'Übergabe vollständig', 'Complete handover')),
  'no-coordinator': term(2, 2, local),
  'risk-missed': term(0, 0, local),
  'risk-gap': term(0, 0, indicator('I14', 'Verlässlichkeit', 'Consistency')),
  'risk-conflict': term(0, 0, local),
  'risk-feedback': term(0, 0, local),
  'certificate-missing': term(0, 0, certificate),
  'certificate-expiring': term(5 * 365 + 1, 60, certificate),
  'data-request': term(0, 14, { de: 'Art. 12 Abs. 3 DSGVO', en: 'Art. 12(3) GDPR' }),
  'coordinator-gone': term(0, 0, local),
};
