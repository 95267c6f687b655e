import {access, drop, get, post} from '../rest/api.js';

/** Who reads this page. Tells by "change" that it is another, or nobody yet. */
class Session extends EventTarget {
  identity;
  refused = false;
  service;

  constructor() {
    super();
    access.addEventListener('refused', () => this.#become(undefined, true));
  }

  async begin() {
    this.service = await get(['service']);
    this.#become(await get(['session']));
  }

  async signIn(token) {
    const body = JSON.stringify({token});
    this.#become(await post(['session'], {}, {body, type: 'application/json'}));
  }

  async signOut() {
    await drop(['session']);
    this.#become(undefined, this.service?.needsToken ?? true);
  }

  get maySubmit() { return this.identity !== undefined && this.identity.role !== 'read'; }

  /** One's own sweeps; who administers, others' too. */
  mayChange({owner}) {
    return this.maySubmit && (this.identity.role === 'admin' || !owner || owner === this.identity.user);
  }

  #become(identity, refused = false) {
    this.identity = identity;
    this.refused = refused;
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();
