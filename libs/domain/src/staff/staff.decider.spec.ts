import { describe, it } from '@jest/globals';
import type { StaffEvent } from '@tandemspur/contracts';
import { on, specify } from '@tandemspur/testing';
import { staffDecider } from './staff.decider.js';

const { given } = specify(staffDecider);
const joined = on<StaffEvent>('2024-01-15', {
  type: 'StaffJoined',
  data: { name: 'Ayşe Brandt', roles: ['coordinator'], effectiveOn: '2024-01-15' },
});
const left = on<StaffEvent>('2025-01-15', { type: 'StaffLeft', data: { effectiveOn: '2025-01-15' } });
const join = { type: 'JoinStaff', data: { name: 'Ayşe Brandt', roles: ['coordinator'] } } as const;
const leave = { type: 'LeaveStaff', data: {} } as const;

describe('staff', () => {
  it('join once', () => {
    given()
      .when({ type: 'JoinStaff', data: { name: 'Ayşe Brandt', roles: ['coordinator'] } }, '2024-01-15')
      .then({
        type: 'StaffJoined',
        data: { name: 'Ayşe Brandt', roles: ['coordinator'], effectiveOn: '2024-01-15' },
      });
    given(joined)
      .when({ ...join, data: { name: 'Ayşe', roles: ['coordinator'] } }, '2024-02-01')
      .thenRefused('staff-exists');
  });

  it('leave once, after they joined', () => {
    given(joined)
      .when(leave, '2025-01-15')
      .then({ type: 'StaffLeft', data: { effectiveOn: '2025-01-15' } });
    given(joined, left).when(leave, '2025-02-01').thenRefused('staff-already-left');
    given(joined).when(leave, '2024-01-14').thenRefused('left-before-joined', 'occurredOn');
    given().when(leave, '2024-01-14').thenRefused('not-found');
  });

  it('change their roles while they work here', () => {
    const change = (...roles: ('coordinator' | 'quality_manager')[]) =>
      ({ type: 'ChangeStaffRole', data: { roles } }) as const;
    given(joined)
      .when(change('coordinator', 'quality_manager'), '2024-06-01')
      .then({
        type: 'StaffRoleChanged',
        data: { roles: ['coordinator', 'quality_manager'], effectiveOn: '2024-06-01' },
      });
    given(joined).when(change('coordinator'), '2024-06-01').thenRefused('roles-unchanged', 'roles');
    given(joined)
      .when(change('quality_manager'), '2024-01-14')
      .thenRefused('role-before-joined', 'occurredOn');
    given(joined, left).when(change('quality_manager'), '2025-02-01').thenRefused('staff-already-left');
    given().when(change('quality_manager'), '2024-06-01').thenRefused('not-found');
  });
});
