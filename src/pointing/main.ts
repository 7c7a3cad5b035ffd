// The script that shows mentions, injected into a frame when the first one is found there. It opens the door that the
// page's script waits for.
import { point } from './pointing.ts';

globalThis.backgrounderPointing = point;
