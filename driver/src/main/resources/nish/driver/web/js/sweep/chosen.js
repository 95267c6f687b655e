/** The trials that the reader ticked, to be compared; they stay ticked from page to page. */
class Chosen extends EventTarget {
  ids = new Set();

  set(id, on) {
    if (on) this.ids.add(id);
    else this.ids.delete(id);
    this.dispatchEvent(new Event('change'));
  }

  clear() {
    this.ids.clear();
    this.dispatchEvent(new Event('change'));
  }
}

export const chosen = new Chosen();
