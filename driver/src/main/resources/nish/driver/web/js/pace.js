/** Does work soon after it is asked for: once for many askings, and never more than a sixth of the time. */
export class Pace {
  #timer;
  #working = false;
  #again = false;

  constructor(work, pause = 1000) {
    this.work = work;
    this.pause = pause;
  }

  ask() {
    if (this.#working) this.#again = true;
    else this.#timer ??= setTimeout(() => this.#do(), this.pause);
  }

  stop() {
    clearTimeout(this.#timer);
    this.work = async () => {};
  }

  async #do() {
    this.#working = true;
    const began = performance.now();
    await this.work();
    const rest = Math.max(this.pause, 5 * (performance.now() - began));
    this.#working = false;
    this.#timer = this.#again ? setTimeout(() => this.#do(), rest) : undefined;
    this.#again = false;
  }
}
