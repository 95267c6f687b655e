const KEY = 'nish-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark: the system's, or what the reader chose, which is remembered. Tells of changes by "change". */
class Theme extends EventTarget {
  constructor() {
    super();
    this.#show(localStorage.getItem(KEY));
    system.addEventListener('change', () => this.dispatchEvent(new Event('change')));
  }

  get chosen() { return document.documentElement.dataset.theme ?? 'system'; }

  get dark() { return this.chosen === 'system' ? system.matches : this.chosen === 'dark'; }

  choose(name) {
    if (name === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name);
    this.#show(name);
    this.dispatchEvent(new Event('change'));
  }

  #show(name) {
    if (name === 'light' || name === 'dark') document.documentElement.dataset.theme = name;
    else delete document.documentElement.dataset.theme;
  }
}

export const theme = new Theme();
