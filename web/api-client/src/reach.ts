/** What was asked for before the app was there, by path, with its parameters as `URLSearchParams` writes them. */
export type EarlyAnswers = Map<string, { asked: number; answer: Promise<Response> }>;

/** After that somebody may have changed what was answered. */
const freshFor = 15_000;

function key(url: string): string {
  const { pathname, searchParams } = new URL(url, window.location.href);
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

/** As `fetch`; what the page asked for before the app was there (web/app/early) is taken from there, once. */
export function reach(request: Request): Promise<Response> {
  const answers = (globalThis as { goodwordEarly?: EarlyAnswers }).goodwordEarly;
  if (!answers || answers.size === 0 || request.method !== 'GET') return fetch(request);
  const name = key(request.url);
  const early = answers.get(name);
  answers.delete(name);
  return early && early.asked + freshFor > Date.now() ? early.answer : fetch(request);
}
