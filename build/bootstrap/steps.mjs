/** One line a step: on a terminal it is rewritten while the step runs, elsewhere each message is a line of its own. */

export class Steps {
  /** @param {NodeJS.WriteStream} out */
  constructor(out) {
    this.out = out;
  }

  /**
   * Runs one step and says how it went and how long it took. A step that answers null was not needed and stays silent.
   * @template {string | null} T
   * @param {string} title
   * @param {(say: (message: string) => void) => T | Promise<T>} work
   */
  async run(title, work) {
    const began = Date.now();
    const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
    let message = '';
    const show = () => this.#rewrite(`… ${title}: ${message} (${seconds()})`);
    const say = (/** @type {string} */ text) => {
      message = text;
      if (this.out.isTTY) show();
      else this.out.write(`… ${title}: ${text}\n`);
    };
    const ticking = this.out.isTTY ? setInterval(() => message && show(), 500) : undefined;
    try {
      const result = await work(say);
      if (result !== null) this.#rewrite(`✔ ${title}: ${result} (${seconds()})`, true);
      return result;
    } catch (error) {
      this.#rewrite(`✘ ${title}: failed (${seconds()})`, true);
      throw error;
    } finally {
      clearInterval(ticking);
    }
  }

  /** @param {string} line */
  note(line) {
    this.#rewrite(line, true);
  }

  /**
   * @param {string} line
   * @param {boolean} [isFinal]
   */
  #rewrite(line, isFinal = false) {
    if (!this.out.isTTY) {
      if (isFinal) this.out.write(`${line}\n`);
      return;
    }
    const text = isFinal ? line : line.slice(0, this.out.columns - 1);
    this.out.write(`\r\u001b[K${text}${isFinal ? '\n' : ''}`);
  }
}
