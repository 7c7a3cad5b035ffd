// Draws locator maps when packs are built: the coasts around a place, from Natural Earth, and a marker on it.
// Coasts only: a map with borders would take sides in every dispute it shows.
import { type GeoPermissibleObjects, geoOrthographic, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fine from 'world-atlas/land-50m.json' with { type: 'json' };
import coarse from 'world-atlas/land-110m.json' with { type: 'json' };
import type { LocatorMap } from '../core/locator-map.ts';

interface Place {
  latitude: number;
  longitude: number;
}

/** Units are a tenth of what a card shows as one pixel, so that whole numbers are exact enough. */
const SIZE = 1000;
/** Half of the map's side in degrees, from near to far: the first that shows a coast to recognise is taken. */
const SPANS = [9, 13, 18, 26, 36, 46];
/** Beyond this the coarse coasts are as good, and a third of the size. */
const FINE_UP_TO = 18;

/** The map around a place, wide enough to hold both land and sea. */
export function drawMap(place: Place): LocatorMap {
  const span = SPANS.find((span) => isTelling(seaShare(place, span))) ?? SPANS.at(-1)!;
  const projection = projectionFor(place, span);
  const path = geoPath(projection).digits(0);
  const land = path(span <= FINE_UP_TO ? fineLand : coarseLand) ?? '';
  return { viewBox: `0 0 ${SIZE} ${SIZE}`, land: compact(land), marker: { x: SIZE / 2, y: SIZE / 2 } };
}

function projectionFor({ latitude, longitude }: Place, span: number) {
  return geoOrthographic()
    .rotate([-longitude, -latitude])
    .scale(SIZE / 2 / Math.sin((span * Math.PI) / 180))
    .translate([SIZE / 2, SIZE / 2])
    .clipExtent([
      [0, 0],
      [SIZE, SIZE],
    ]);
}

const isTelling = (sea: number): boolean => sea > 0.2 && sea < 0.85;

/** How much of the map is sea. */
const seaShare = (place: Place, span: number): number =>
  1 - geoPath(projectionFor(place, span)).area(coarseLand) / SIZE ** 2;

function landOf(atlas: unknown): GeoPermissibleObjects {
  const topology = atlas as Topology<{ land: GeometryCollection }>;
  return feature(topology, topology.objects.land);
}

const fineLand = landOf(fine);
const coarseLand = landOf(coarse);

/** Drops points that move less than the eye sees, and islands that come to nothing; the rest as steps, half as long. */
function compact(path: string): string {
  const rings = path.split('M').filter(Boolean).map(ringOf);
  return rings
    .filter((ring) => ring.length > 2)
    .map(stepped)
    .join('');
}

type Point = [number, number];
const LEAST_STEP = 6;

function ringOf(ring: string): Point[] {
  const points = ring
    .replace('Z', '')
    .split('L')
    .map((point) => point.split(',').map(Number) as Point);
  const kept: Point[] = [];
  for (const point of points) {
    const [x, y] = kept.at(-1) ?? [-SIZE, -SIZE];
    if (Math.hypot(point[0] - x, point[1] - y) >= LEAST_STEP) kept.push(point);
  }
  return kept;
}

function stepped([first, ...rest]: Point[]): string {
  let [x, y] = first!;
  const steps = rest.map((point) => {
    const step = `${point[0] - x} ${point[1] - y}`;
    [x, y] = point;
    return step;
  });
  return `M${first!.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
}

interface Mapped {
  id: string;
  entities: { coordinates?: Place; map?: LocatorMap }[];
}

/** The packs' files again, with a map for every entity that has coordinates. */
export function drawMaps(packs: Mapped[]): Record<string, string> {
  const files = packs.map((pack) => {
    const entities = pack.entities.map((entity) =>
      entity.coordinates ? { ...entity, map: drawMap(entity.coordinates) } : entity,
    );
    return [`packs/${pack.id}.json`, JSON.stringify({ ...pack, entities })];
  });
  return Object.fromEntries(files);
}
