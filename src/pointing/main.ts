// The script that answers the reader who points at mentions, taps them or asks for the next, injected into a frame at
// the first sign of that. It opens the door that the script with the marks waits for.
import { point } from './pointing.ts';

globalThis.backgrounderPointing = point;
