import { call } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export const schedulePeriods = ['yesterday', 'last-7-days', 'last-30-days', 'last-month'] as const;
export const formats = ['pdf', 'xlsx', 'csv'] as const;

export interface NewSchedule {
  name: string;
  report: string;
  period: string;
  by: string;
  q: string;
  compare: string;
  clock: string;
  format: string;
  /** 1 for Monday to 7. */
  days: number[];
  hour: number;
  recipients: string[];
}

export interface Schedule extends NewSchedule {
  id: string;
  next: string;
  version: number;
}

const most = 200;

export const schedulesQuery = queryOptions({
  queryKey: ['report-schedules'],
  queryFn: async ({ signal }) =>
    (await call<{ items: Schedule[] }>('GET', `/api/v1/report-schedules?limit=${most}`, { signal })).items,
});

export function makeSchedule(schedule: NewSchedule): Promise<Schedule> {
  return call<Schedule>('POST', '/api/v1/report-schedules', { body: schedule });
}

export function removeSchedule(id: string): Promise<unknown> {
  return call('DELETE', `/api/v1/report-schedules/${id}`, {});
}
