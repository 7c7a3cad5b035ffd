// Runs in every frame of every page, once it has been read by the browser.
import { attend } from './attendance.ts';

declare global {
  var backgrounderPage: AbortController | undefined;
}

// The script may come twice, after an installation or an update: then the later one goes on, with other scripts of its
// own age.
globalThis.backgrounderPage?.abort();
globalThis.backgrounderMarks = undefined;
globalThis.backgrounderPointing = undefined;
globalThis.backgrounderPage = new AbortController();

if (/^(text\/html|application\/xhtml\+xml)$/.test(document.contentType))
  attend(document, globalThis.backgrounderPage);
