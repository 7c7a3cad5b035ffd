// The browser's extension API as content scripts see it. They use few calls, all of which give promises by
// themselves in the browsers that we support, so webextension-polyfill (10 kB, in every frame of every page) would
// only weigh here: it serves the background and the extension's pages, through extension.ts.
import type { Browser } from 'webextension-polyfill';

/**
 * Undefined only outside an extension, as in unit tests, where nothing may be called. By the name that both browsers
 * know: to ask whether `browser` is more than an element of the page with that id would cost every page.
 */
export const browser = (globalThis as { chrome?: Browser }).chrome as Browser;

/** False once the extension has been updated or removed under a page that still runs its old script. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;
