// Runs in every frame of every page, once it has been read by the browser.
import { attend } from './attendance.ts';

declare global {
  var backgrounderPage: AbortController | undefined;
}

// The script may come twice, after an installation or an update: then the later one goes on, with a second script of
// its own age.
globalThis.backgrounderPage?.abort();
globalThis.backgrounderPointing = undefined;
globalThis.backgrounderPage = new AbortController();

// Frames that pages write in place are read. Blank ones, which scripts fill later, are those of advertisements.
if (location.href !== 'about:blank' && /^(text\/html|application\/xhtml\+xml)$/.test(document.contentType))
  attend(document, globalThis.backgrounderPage);
