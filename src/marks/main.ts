// The script that marks mentions, injected into a frame when the first one is found there. It opens the door that the
// page's script waits for.
import { mark } from './marking.ts';

globalThis.backgrounderMarks = mark;
