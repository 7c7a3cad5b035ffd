// Runs in every frame of every page, once it has been read by the browser.
import { attend } from './attendance.ts';

// The script may come twice, after an installation or an update: then the later one goes on, with other scripts of its
// own age.
globalThis.backgrounderPage?.stop();
globalThis.backgrounderMarks = undefined;
globalThis.backgrounderPointing = undefined;
globalThis.backgrounderPage = ['text/html', 'application/xhtml+xml'].includes(document.contentType)
  ? attend(document)
  : undefined;
