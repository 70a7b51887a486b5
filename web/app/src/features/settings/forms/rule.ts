import type { Condition } from '@goodword/forms';

export type Asks = 'is' | 'isNot' | 'set' | 'empty';

export interface Part {
  field: string;
  asks: Asks;
  values: string[];
}

/** A rule as it is edited: parts that all hold, or any of them. */
export interface Rule {
  join: 'all' | 'any';
  parts: Part[];
}

function part(condition: Condition): Part | undefined {
  if ('is' in condition) return { field: condition.field, asks: 'is', values: condition.is };
  if ('set' in condition) return { field: condition.field, asks: 'set', values: [] };
  if (!('not' in condition)) return undefined;
  const inner = part(condition.not);
  if (inner?.asks === 'is') return { ...inner, asks: 'isNot' };
  return inner?.asks === 'set' ? { ...inner, asks: 'empty' } : undefined;
}

/** Nothing for a rule that was made by a program and is more than this can show. */
export function ruleOf(condition: Condition): Rule | undefined {
  const one = part(condition);
  if (one) return { join: 'all', parts: [one] };
  const [join, inner] = 'all' in condition ? (['all', condition.all] as const) : 'any' in condition ? (['any', condition.any] as const) : [undefined, []];
  if (!join) return undefined;
  const parts = inner.map(part);
  return parts.every((found) => found !== undefined) ? { join, parts } : undefined;
}

function asked({ field, asks, values }: Part): Condition {
  switch (asks) {
    case 'is':
      return { field, is: values };
    case 'isNot':
      return { not: { field, is: values } };
    case 'set':
      return { field, set: true };
    case 'empty':
      return { not: { field, set: true } };
  }
}

/** Parts that compare with nothing yet are left out. */
export function conditionOf({ join, parts }: Rule): Condition {
  const whole = parts.filter(({ asks, values }) => asks === 'set' || asks === 'empty' || values.length > 0).map(asked);
  return join === 'any' && whole.length > 0 ? { any: whole } : { all: whole };
}
