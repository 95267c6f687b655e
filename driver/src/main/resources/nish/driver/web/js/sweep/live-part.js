import {Pace} from '../pace.js';
import {Part} from '../part.js';

/** A part that asks anew, at a pace, when its sweep's trials or epochs change. */
export class LivePart extends Part {
  static given = ['sweep', 'live', 'query'];
  events = ['trials', 'epochs', 'resync'];

  begin() {
    this.pace = new Pace(() => this.attempt((signal) => this.load(signal)), 1500);
    for (const event of this.events) {
      this.live.addEventListener(event, () => this.pace.ask(), {signal: this.ending});
    }
    this.attempt((signal) => this.load(signal));
  }

  end() { this.pace.stop(); }
}
