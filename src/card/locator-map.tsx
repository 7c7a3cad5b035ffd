// The locator map of a place: paths that the pack brings, checked before they are drawn, and the same said in words.
import type { CardContent } from '../core/card-content.ts';
import { readMap } from '../core/locator-map.ts';
import type { CardWording } from './wording.ts';

export function LocatorMapFigure({
  entity,
  wording,
}: {
  entity: CardContent['entity'];
  wording: CardWording;
}) {
  const map = readMap(entity.map);
  if (!map) return null;
  const { x, y } = map.marker;
  const width = Number(map.viewBox.split(' ')[2]);
  return (
    <svg class="map" viewBox={map.viewBox} role="img" aria-label={alternative(entity, wording)}>
      <path class="land" d={map.land} />
      <circle class="halo" cx={x} cy={y} r={width * 0.07} />
      <circle class="marker" cx={x} cy={y} r={width * 0.035} />
    </svg>
  );
}

function alternative({ name, coordinates }: CardContent['entity'], wording: CardWording): string {
  if (!coordinates) return name;
  const { latitude, longitude } = coordinates;
  const { text } = wording;
  const degrees = (n: number) =>
    new Intl.NumberFormat(wording.locale, { maximumFractionDigits: 1 }).format(Math.abs(n));
  return text(
    'card_map',
    name,
    text(latitude < 0 ? 'card_south' : 'card_north', degrees(latitude)),
    text(longitude < 0 ? 'card_west' : 'card_east', degrees(longitude)),
  );
}
