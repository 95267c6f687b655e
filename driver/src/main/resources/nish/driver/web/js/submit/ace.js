const lib = new URL('../../lib/ace-builds/', import.meta.url);
let loading;

/** Ace, loaded when first needed; under this page's policy its styles come from files, and it has no worker. */
export function ace() {
  loading ??= load();
  return loading;
}

async function load() {
  await Promise.all(['css/ace.css', 'css/theme/github_light_default.css', 'css/theme/github_dark.css'].map(style));
  await script('ace.js');
  window.ace.config.set('useStrictCSP', true);
  window.ace.config.set('loadWorkerFromBlob', false);
  window.ace.config.set('basePath', new URL('src-min-noconflict', lib).href);
  for (const file of ['mode-yaml.js', 'ext-language_tools.js', 'theme-github_light_default.js', 'theme-github_dark.js']) {
    await script(file);
  }
  return window.ace;
}

function style(file) {
  return appended(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: new URL(file, lib)}));
}

function script(file) {
  return appended(Object.assign(document.createElement('script'), {src: new URL(`src-min-noconflict/${file}`, lib)}));
}

function appended(element) {
  return new Promise((loaded, failed) => {
    element.addEventListener('load', loaded);
    element.addEventListener('error', () => failed(new Error(`${element.src ?? element.href} does not load`)));
    document.head.append(element);
  });
}
