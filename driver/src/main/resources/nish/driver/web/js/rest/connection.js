/** Whether the service answers; tells of each change by a "change" event. */
class Connection extends EventTarget {
  lost = false;

  tell(lost) {
    if (lost === this.lost) return;
    this.lost = lost;
    this.dispatchEvent(new Event('change'));
  }
}

export const connection = new Connection();
