/** A refusal of the server (RFC 9457), or that there was no answer: status 0. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }

  /** The same may succeed later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export class Api {
  token: string | undefined;

  async call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    const answer = await this.ask(method, path, body, signal);
    const text = await answer.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  /** The answer as it comes, once it is known to be a good one. */
  async ask(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    const file = body instanceof Blob;
    const headers: Record<string, string> = { 'Content-Type': file ? body.type || 'application/octet-stream' : 'application/json' };
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    const answer = await fetch(`/api/v1/chat${path}`, {
      method,
      headers,
      body: file ? body : JSON.stringify(body),
      credentials: 'omit',
      signal,
    }).catch(() => {
      throw new Refused(0, 'unreachable');
    });
    if (answer.ok) return answer;
    const problem = (await answer.json().catch(() => ({}))) as { code?: string };
    throw new Refused(answer.status, problem.code ?? 'unknown');
  }
}
