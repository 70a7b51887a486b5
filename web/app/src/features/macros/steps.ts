import type { Step } from '../inbox/tickets/actions.ts';

/** What can be put together by hand; a macro written through the API may do more. */
export const kinds = ['status', 'priority', 'assignee', 'team', 'tag', 'untag', 'field', 'note'] as const;

export type Kind = (typeof kinds)[number];

const first: Partial<Record<Kind, string>> = { status: 'solved', priority: 'high' };

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The one field that a step sets, and to what. */
export function fieldOf({ name, arguments: given }: Step): { key: string; value: unknown } | undefined {
  if (name !== 'fields' || typeof given.fields !== 'object' || given.fields === null) return undefined;
  const [only, ...others] = Object.entries(given.fields);
  return only && others.length === 0 ? { key: only[0], value: only[1] } : undefined;
}

export function fieldStep(key: string, value: unknown): Step {
  return { name: 'fields', arguments: { fields: { [key]: value ?? null } } };
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(words) : [];
}

export function kindOf({ name, arguments: given }: Step): Kind | undefined {
  const keys = Object.keys(given);
  switch (name) {
    case 'status':
    case 'priority':
    case 'note':
      return name;
    case 'assign':
      if (keys.length !== 1) return undefined;
      return keys[0] === 'team' ? 'team' : 'assignee';
    case 'tag':
      if (keys.length !== 1) return undefined;
      if (list(given[keys[0] ?? '']).length !== 1) return undefined;
      return keys[0] === 'remove' ? 'untag' : 'tag';
    case 'fields':
      return fieldOf({ name, arguments: given }) ? 'field' : undefined;
    default:
      return undefined;
  }
}

/** What stands in its blank; of a field its key. */
export function valueOf(step: Step): string {
  const { arguments: given } = step;
  switch (kindOf(step)) {
    case 'status':
      return words(given.status);
    case 'priority':
      return words(given.priority);
    case 'assignee':
      return words(given.assignee);
    case 'team':
      return words(given.team);
    case 'tag':
      return list(given.add)[0] ?? '';
    case 'untag':
      return list(given.remove)[0] ?? '';
    case 'field':
      return fieldOf(step)?.key ?? '';
    case 'note':
      return words(given.body);
    case undefined:
      return '';
  }
}

export function stepOf(kind: Kind, given: string): Step {
  const value = given || (first[kind] ?? '');
  switch (kind) {
    case 'status':
    case 'priority':
      return { name: kind, arguments: { [kind]: value } };
    case 'assignee':
    case 'team':
      return { name: 'assign', arguments: { [kind]: value || null } };
    case 'tag':
      return { name: 'tag', arguments: { add: [value] } };
    case 'untag':
      return { name: 'tag', arguments: { remove: [value] } };
    case 'field':
      return fieldStep(value, null);
    case 'note':
      return { name: 'note', arguments: { body: value } };
  }
}
