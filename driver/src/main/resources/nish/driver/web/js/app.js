import './shell/theme.js';
import './shell/page.js';
