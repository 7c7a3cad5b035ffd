// A locator map as data: paths drawn when the pack was built, so that the card needs no map library and no network.
// It travels inside packs, which anyone may write: nothing of it is drawn before `readMap` has looked at it.

export interface LocatorMap {
  /** SVG view box: four numbers. */
  viewBox: string;
  /** SVG path of the land. Only coasts: where borders are disputed, the words say so, not the picture. */
  land: string;
  /** Where the place is, in the units of the view box. */
  marker: { x: number; y: number };
}

const VIEW_BOX = /^-?\d+(\.\d+)?( -?\d+(\.\d+)?){3}$/;
const PATH = /^[MLHVZmlhvz\d., -]*$/;
const MOST = 20_000;

/** The map, if the value is one that may be drawn; null otherwise. */
export function readMap(value: unknown): LocatorMap | null {
  if (typeof value !== 'object' || value === null) return null;
  const { viewBox, land, marker } = value as Record<string, unknown>;
  if (typeof viewBox !== 'string' || !VIEW_BOX.test(viewBox)) return null;
  if (typeof land !== 'string' || land.length > MOST || !PATH.test(land)) return null;
  const { x, y } = (marker ?? {}) as Record<string, unknown>;
  return isNumber(x) && isNumber(y) ? { viewBox, land, marker: { x, y } } : null;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
