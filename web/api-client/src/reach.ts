/** What was asked for before the app was there (web/app/early). */
export interface EarlyAnswers {
  /** When, in milliseconds since the epoch: all of them grow old together, for rows older than the session would lack what somebody is
   * told of from it on. */
  asked: number;
  /** By path, with its parameters as `URLSearchParams` writes them. */
  answers: Map<string, Promise<Response>>;
  /** What the app has asked for: an answer that comes for it only then is older than what the app has. */
  known: Set<string>;
}

/** After that somebody may have changed what was answered. */
const freshFor = 15_000;

const page = globalThis as { goodwordEarly?: EarlyAnswers };

function key(url: string): string {
  const { pathname, searchParams } = new URL(url, window.location.href);
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

function taken(early: EarlyAnswers, path: string): Promise<Response> | undefined {
  if (early.known.has(path)) return undefined;
  early.known.add(path);
  return early.answers.get(path);
}

/** As `fetch`; what the page asked for early is taken from there, when the app asks for it the first time. */
export function reach(request: Request): Promise<Response> {
  const early = page.goodwordEarly;
  if (!early || request.method !== 'GET') return fetch(request);
  if (early.asked + freshFor > Date.now()) return taken(early, key(request.url)) ?? fetch(request);
  page.goodwordEarly = undefined;
  return fetch(request);
}
