// Every browser power that the background and the extension's own pages use: the whole list, in one place.
// (Content scripts and what they share with the background use browser.ts, which says why.)
import polyfill from 'webextension-polyfill';

export const { action, commands, contextMenus, extension, permissions, runtime, scripting, tabs } = polyfill;
