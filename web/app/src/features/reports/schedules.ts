import { call } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';
import type { Asked } from './reports.ts';

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

/** @param was as it was seen: what somebody else changed since is not written over */
export function changeSchedule(was: Schedule, schedule: NewSchedule): Promise<Schedule> {
  const headers = { 'If-Match': `"${was.version}"` };
  return call<Schedule>('PUT', `/api/v1/report-schedules/${was.id}`, { body: schedule, headers });
}

export function contentOf(schedule: Schedule): NewSchedule {
  const { id: _, next: __, version: ___, ...content } = schedule;
  return content;
}

/** Every Monday morning, about the week before. */
export function usualSchedule(report: string, name: string, asked: Asked): NewSchedule {
  return {
    name,
    report,
    period: 'last-7-days',
    by: asked.by ?? 'team',
    q: asked.q ?? '',
    compare: asked.compare ?? '',
    clock: asked.clock ?? 'clock',
    format: 'pdf',
    days: [1],
    hour: 8,
    recipients: [],
  };
}

export function removeSchedule(id: string): Promise<unknown> {
  return call('DELETE', `/api/v1/report-schedules/${id}`, {});
}
