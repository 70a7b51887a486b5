const pause = 3000;
const stays = 6000;

/** Who is writing, on either side: told now and then, forgotten when nothing follows. */
export class Typing {
  /** Somebody of the team writes. */
  theirs = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = 0;
  readonly #changed: () => void;
  readonly #tell: (typing: boolean) => unknown;

  constructor(changed: () => void, tell: (typing: boolean) => unknown) {
    this.#changed = changed;
    this.#tell = tell;
  }

  /** The visitor types, or has taken it back. */
  type(typing: boolean): void {
    const now = Date.now();
    if (typing ? now - this.#told < pause : this.#told === 0) return;
    this.#told = typing ? now : 0;
    this.#tell(typing);
  }

  said(): void {
    this.#told = 0;
  }

  hear(typing: boolean): void {
    this.heard();
    if (!typing) return;
    this.theirs = true;
    this.#timer = setTimeout(() => {
      this.heard();
      this.#changed();
    }, stays);
  }

  /** What was being written has come, or will not. */
  heard(): void {
    clearTimeout(this.#timer);
    this.theirs = false;
  }
}
