/** A refusal of the server as RFC 9457 describes it; `code` is stable. */
export interface Problem {
  code: string;
  detail: string;
  status: number;
  requestId?: string;
  field?: string;
  [more: string]: unknown;
}

export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'Refused';
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  static unreachable(): Refused {
    return new Refused({ code: 'unreachable', status: 0, detail: 'The server cannot be reached.' });
  }

  static code(error: unknown): string | undefined {
    return error instanceof Refused ? error.code : undefined;
  }
}

export async function refusal(response: Response): Promise<Refused> {
  const json: unknown = await response.json().catch(() => undefined);
  if (json && typeof json === 'object' && 'code' in json) return new Refused(json as Problem);
  return new Refused({ code: 'internal-error', status: response.status, detail: response.statusText });
}
