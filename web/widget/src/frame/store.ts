/** What this device keeps of a brand's chat. Nothing is written before the visitor acts. */
export class Store {
  readonly #prefix: string;
  readonly #memory = new Map<string, string>();

  constructor(brand: string) {
    this.#prefix = `gw:${brand}:`;
  }

  get<T>(name: string): T | undefined {
    const text = this.#read(name);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  set(name: string, value: unknown): void {
    const text = JSON.stringify(value);
    this.#memory.set(name, text);
    try {
      localStorage.setItem(this.#prefix + name, text);
    } catch {
      // Storage is forbidden or full: the conversation lasts as long as the page.
    }
  }

  clear(): void {
    this.#memory.clear();
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(this.#prefix)) localStorage.removeItem(key);
    } catch {
      // There was nothing to forget.
    }
  }

  #read(name: string): string | undefined {
    try {
      return localStorage.getItem(this.#prefix + name) ?? undefined;
    } catch {
      return this.#memory.get(name);
    }
  }
}
