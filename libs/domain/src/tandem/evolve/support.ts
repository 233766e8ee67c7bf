import type { supportEvents } from '@tandemspur/contracts';
import { later, mapLast, type Evolve } from './table.js';

export const onSupport: Evolve<(typeof supportEvents)[number]['type']> = {
  CheckInCompleted: (tandem, { with: partners, needsFollowUp, rating }, on) => {
    const { checkIns } = tandem;
    const lastWith = (known: string | null, ...sides: readonly (typeof partners)[number][]): string | null =>
      partners.some((partner) => sides.includes(partner)) ? later(known, on) : known;
    return {
      ...tandem,
      checkIns: {
        count: checkIns.count + 1,
        lastOn: later(checkIns.lastOn, on),
        mentorOn: lastWith(checkIns.mentorOn, 'mentor'),
        menteeOn: lastWith(checkIns.menteeOn, 'mentee'),
        guardianOn: lastWith(checkIns.guardianOn, 'guardian', 'school'),
        followUpSince: needsFollowUp ? on : null,
        rating: rating ?? checkIns.rating,
      },
    };
  },
  CheckInAttempted: (tandem) => ({ ...tandem, contactAttempts: tandem.contactAttempts + 1 }),
  CoMentorAssigned: (tandem, { personId, scope }, on) => ({
    ...tandem,
    coMentors: [...tandem.coMentors, { personId, scope, from: on, until: null }],
  }),
  CoMentorReleased: (tandem, { personId }, on) => ({
    ...tandem,
    coMentors: mapLast(
      tandem.coMentors,
      (coMentor) => coMentor.personId === personId && coMentor.until === null,
      (coMentor) => ({ ...coMentor, until: on }),
    ),
  }),
  FeedbackRecorded: (tandem, { by, occasion, satisfaction }, on) => ({
    ...tandem,
    lastFeedback: { on, by, occasion, satisfaction },
  }),
  SurveyRecorded: (tandem) => tandem,
  KeyMomentNoted: (tandem) => tandem,
};
