/** The checker in plain JavaScript: neither a native program nor Java. */
declare module 'recheck/lib/browser.js' {
  export { checkSync } from 'recheck';
}
