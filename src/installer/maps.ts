// The bundled packs get their locator maps when they are built; one that is added, when it is installed.
import type { Entity } from '../core/pack/schema.ts';
import { drawMap } from '../maps/draw.ts';

/** A map takes some hundredths of a second. A pack of more places may bring its own. */
const MOST_MAPS = 200;

/** Gives each place its map, as far as it has none, to the first so many. */
export function mapDrawer(): (entity: Entity) => Entity {
  let drawn = 0;
  return (entity) => {
    if (!entity.coordinates || entity.map || drawn === MOST_MAPS) return entity;
    drawn++;
    return { ...entity, map: drawMap(entity.coordinates) };
  };
}
