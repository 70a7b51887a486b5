/** When a form shows a field or demands it; the server's `Condition`. */
export type Condition =
  | { field: string; is: string[] }
  | { field: string; set: true }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] };

export interface Place {
  field: string;
  visibleIf?: Condition | null;
  requiredIf?: Condition | null;
  toSolve?: boolean;
}

export const always: Condition = { all: [] };

type Words = (field: string) => string[];

export function holds(condition: Condition, words: Words): boolean {
  if ('is' in condition) return words(condition.field).some((word) => condition.is.includes(word));
  if ('set' in condition) return words(condition.field).length > 0;
  if ('not' in condition) return !holds(condition.not, words);
  if ('all' in condition) return condition.all.every((part) => holds(part, words));
  return condition.any.some((part) => holds(part, words));
}

export interface Judged {
  /** In the order of the form. */
  visible: string[];
  required: string[];
  missing: string[];
  missingToSolve: string[];
}

/** What a form shows and demands; the server's `Rules` says the same. What is not shown says nothing. */
export function judge(places: Place[], words: Words): Judged {
  const known = new Map(places.map((place) => [place.field, place]));
  const shown = new Map<string, boolean>();
  const isShown = (field: string): boolean => {
    const before = shown.get(field);
    if (before !== undefined) return before;
    const place = known.get(field);
    if (!place) return false;
    // A rule that comes back to itself shows nothing.
    shown.set(field, false);
    const now = !place.visibleIf || holds(place.visibleIf, said);
    shown.set(field, now);
    return now;
  };
  const said: Words = (field) => (isShown(field) ? words(field) : []);
  const visible = places.filter((place) => isShown(place.field));
  const required = visible.filter((place) => place.requiredIf && holds(place.requiredIf, said)).map((place) => place.field);
  const lacks = (field: string) => words(field).length === 0;
  return {
    visible: visible.map((place) => place.field),
    required,
    missing: required.filter(lacks),
    missingToSolve: visible
      .filter((place) => place.toSolve || required.includes(place.field))
      .map((place) => place.field)
      .filter(lacks),
  };
}
