import {address, get} from './api.js';
import {connection} from './connection.js';

const PAUSE = 5000;

/** What changes in a sweep: "progress", "trials", "epochs" with their data as detail, and "resync" to ask anew. */
export class SweepEvents extends EventTarget {
  #source;
  #timer;

  constructor(sweep) {
    super();
    this.sweep = sweep;
    this.#open();
  }

  close() {
    clearTimeout(this.#timer);
    this.#source.close();
  }

  #open() {
    const source = new EventSource(address(['sweeps', this.sweep, 'events']));
    this.#source = source;
    let broken = false;
    source.addEventListener('open', () => {
      connection.tell(false);
      if (broken) this.dispatchEvent(new Event('resync'));
    });
    source.addEventListener('error', () => {
      broken = true;
      if (source.readyState === EventSource.CLOSED) this.#later();
      else connection.tell(true);
    });
    for (const name of ['progress', 'trials', 'epochs', 'resync']) this.#pass(source, name);
  }

  #pass(source, name) {
    source.addEventListener(name, ({data}) => {
      const detail = name === 'resync' ? undefined : JSON.parse(data);
      this.dispatchEvent(new CustomEvent(name, {detail}));
    });
  }

  /** The browser has given up, as after a refusal: an ordinary request tells why. */
  #later() {
    this.#timer = setTimeout(() => {
      get(['sweeps', this.sweep]).then(() => {
        this.dispatchEvent(new Event('resync'));
        this.#open();
      }, () => this.#later());
    }, PAUSE);
  }
}
