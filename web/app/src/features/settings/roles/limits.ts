export type FieldRight = 'hidden' | 'read-only';

/** By subject and key, `ticket.region`; what is absent is read and written. */
export type FieldRights = Record<string, string>;

export const rights = ['write', 'read-only', 'hidden'] as const;

/** The rights with that of one field changed. */
export function withRight(all: FieldRights, name: string, right: string): FieldRights {
  const others = Object.fromEntries(Object.entries(all).filter(([other]) => other !== name));
  return right === 'write' ? others : { ...others, [name]: right };
}

/** Whether two say the same, in whatever order. */
export function sameRights(one: FieldRights, other: FieldRights): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

export function sameBrands(one: string[], other: string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}
