import { describe, it } from '@jest/globals';
import type { TandemCommand } from '@tandemspur/contracts';
import { newId, sampleData, sampleOn, specify } from '@tandemspur/testing';
import { tandemDecider } from './tandem.decider.js';

const { mentorId, menteeId } = sampleData.TandemMatched;
const { goalId } = sampleData.GoalSet;
const { personId } = sampleData.CoMentorAssigned;
const stranger = '99999999-9999-4999-8999-999999999999';

const { given } = specify(tandemDecider);

const matched = [sampleOn('TandemProposed', '2025-01-10'), sampleOn('TandemMatched', '2025-01-20')];
const ended = sampleOn('TandemEnded', '2025-06-30');

describe('a check-in', () => {
  const talk: TandemCommand = { type: 'CompleteCheckIn', data: sampleData.CheckInCompleted };
  const attempt: TandemCommand = { type: 'AttemptCheckIn', data: sampleData.CheckInAttempted };

  it.each([
    ['before the match', matched.slice(0, 1), '2025-01-12'],
    ['during the tandem', matched, '2025-03-01'],
    ['after the end', [...matched, ended], '2025-09-01'],
  ])('is recorded %s', (_, history, day) => {
    given(...history)
      .when(talk, day)
      .then({ type: 'CheckInCompleted', data: sampleData.CheckInCompleted });
    given(...history)
      .when(attempt, day)
      .then({ type: 'CheckInAttempted', data: sampleData.CheckInAttempted });
  });
});

describe('feedback and surveys', () => {
  const coMentor = sampleOn('CoMentorAssigned', '2025-02-01');
  const survey = (person: string): TandemCommand => ({
    type: 'RecordSurvey',
    data: { ...sampleData.SurveyRecorded, personId: person },
  });

  it('take what the two say, after the end too', () => {
    given(...matched, ended)
      .when({ type: 'RecordFeedback', data: sampleData.FeedbackRecorded }, '2025-07-10')
      .then({ type: 'FeedbackRecorded', data: sampleData.FeedbackRecorded });
  });

  it.each([mentorId, menteeId, personId])('are of somebody in the tandem: %s', (person) => {
    given(...matched, coMentor)
      .when(survey(person), '2025-07-10')
      .then({ type: 'SurveyRecorded', data: { ...sampleData.SurveyRecorded, personId: person } });
  });

  it('are of nobody else', () => {
    given(...matched)
      .when(survey(stranger), '2025-07-10')
      .thenRefused('survey-person', 'personId');
  });
});

describe('a co-mentor', () => {
  const assign = (person: string): TandemCommand => ({
    type: 'AssignCoMentor',
    data: { personId: person, scope: 'subject' },
  });
  const release: TandemCommand = { type: 'ReleaseCoMentor', data: { personId } };
  const assigned = sampleOn('CoMentorAssigned', '2025-02-01', { scope: 'whole' });
  const released = sampleOn('CoMentorReleased', '2025-03-01');

  it('is somebody who is not there yet, or is not any more', () => {
    const event = { type: 'CoMentorAssigned', data: { personId, scope: 'subject' } } as const;
    given(...matched)
      .when(assign(personId), '2025-02-01')
      .then(event);
    given(...matched, assigned, released)
      .when(assign(personId), '2025-04-01')
      .then(event);
  });

  it('is neither the mentor nor a co-mentor already', () => {
    given(...matched)
      .when(assign(mentorId), '2025-02-01')
      .thenRefused('co-mentor-exists', 'personId');
    given(...matched, assigned)
      .when(assign(personId), '2025-02-02')
      .thenRefused('co-mentor-exists', 'personId');
  });

  it('is released from what was given to them', () => {
    given(...matched, assigned)
      .when(release, '2025-02-01')
      .then({ type: 'CoMentorReleased', data: { personId, scope: 'whole' } });
  });

  it('is not released twice, nor without having been one, nor before', () => {
    given(...matched)
      .when(release, '2025-03-01')
      .thenRefused('co-mentor-unknown', 'personId');
    given(...matched, assigned, released)
      .when(release, '2025-03-02')
      .thenRefused('co-mentor-unknown', 'personId');
    given(...matched, assigned)
      .when(release, '2025-01-31')
      .thenRefused('released-before-assigned', 'occurredOn');
  });
});

describe('a goal', () => {
  const set = sampleOn('GoalSet', '2025-02-01');
  const achieved = sampleOn('GoalAchieved', '2025-04-01');
  const dropped = sampleOn('GoalDropped', '2025-04-01');
  const { domain, text } = sampleData.GoalSet;
  const progress: TandemCommand = { type: 'RecordGoalProgress', data: { goalId, scale: 3 } };
  const achieve: TandemCommand = { type: 'AchieveGoal', data: sampleData.GoalAchieved };
  const drop: TandemCommand = { type: 'DropGoal', data: sampleData.GoalDropped };

  it('is set under an id of its own, due on its day at the earliest', () => {
    const setGoal = (dueOn: string): TandemCommand => ({ type: 'SetGoal', data: { domain, text, dueOn } });
    given(...matched)
      .when(setGoal('2025-02-01'), '2025-02-01')
      .then({ type: 'GoalSet', data: { goalId: newId, domain, text, dueOn: '2025-02-01' } });
    given(...matched)
      .when(setGoal('2025-01-31'), '2025-02-01')
      .thenRefused('due-before-set', 'dueOn');
  });

  it('is worked on, and achieved or dropped', () => {
    given(...matched, set)
      .when(progress, '2025-02-01')
      .then({ type: 'GoalProgressed', data: { goalId, scale: 3 } });
    given(...matched, set)
      .when(achieve, '2025-02-01')
      .then({ type: 'GoalAchieved', data: sampleData.GoalAchieved });
    given(...matched, set)
      .when(drop, '2025-02-01')
      .then({ type: 'GoalDropped', data: sampleData.GoalDropped });
  });

  it.each([progress, achieve, drop])(
    'that is unknown, or dated before it was set, refuses $type',
    (command) => {
      given(...matched)
        .when(command, '2025-03-01')
        .thenRefused('goal-unknown', 'goalId');
      given(...matched, set)
        .when(command, '2025-01-31')
        .thenRefused('before-goal', 'occurredOn');
    },
  );

  it.each([achieved, dropped])('is closed once, by $type', (closed) => {
    given(...matched, set, closed)
      .when(achieve, '2025-04-02')
      .thenRefused('goal-closed', 'goalId');
    given(...matched, set, closed)
      .when(drop, '2025-04-02')
      .thenRefused('goal-closed', 'goalId');
    given(...matched, set, closed)
      .when(progress, '2025-04-02')
      .thenRefused('goal-closed', 'goalId');
  });

  it('takes late word of what was reached on the way', () => {
    given(...matched, set, achieved)
      .when(progress, '2025-04-01')
      .then({ type: 'GoalProgressed', data: { goalId, scale: 3 } });
  });
});
