// The judgement of a doubt by what the whole page has shown, in the order of trust that DESIGN gives:
//
//   brackets say what the letters mean ─▶ who was named in full last ─▶ title or cue beside ─▶ cue in the block
//   ─▶ named in full anywhere ─▶ the company of other entities ─▶ silence
import type { Reason, Refusal } from '../mention.ts';
import type { EntityType } from '../pack/schema.ts';
import { type Bearer, type Doubt, type Evidence, knownOf, type Position } from './evidence.ts';

export type Verdict = { reason: Reason; refusal?: undefined } | { reason?: undefined; refusal: Refusal };

/** How much another entity of the pack on the page says: a city alone says little. */
const COMPANY: Record<EntityType, number> = {
  person: 1,
  project: 1,
  agreement: 1,
  event: 1,
  organization: 1,
  concept: 1,
  place: 0.5,
};

/** @param company how much the other entities of the page say, by `companyOn`, as this doubt's entity sees it. */
export function judge(doubt: Doubt, evidence: Evidence, company: Company): Verdict {
  const introduced = knownOf(evidence.introduced, doubt.entity);
  if (doubt.acronym && introduced !== undefined)
    return introduced ? { reason: 'introduced' } : { refusal: 'other-meaning' };
  const bearer =
    doubt.person || !doubt.strong ? nearest(knownOf(evidence.bearers, doubt.entity) ?? [], doubt) : undefined;
  if (bearer && !bearer.own && speaksFor(doubt, bearer)) return { refusal: 'other-bearer' };
  if (bearer?.own && doubt.person) return { reason: 'named-in-full' };
  if (doubt.strong) return { reason: 'strong-name' };
  if (doubt.leaning === 'beside') return { reason: 'cue-beside' };
  if (knownOf(evidence.seen, doubt.entity)) return { reason: 'named-in-full' };
  if (doubt.leaning === 'near') return { reason: 'cue-near' };
  if (company.without(doubt.entity) >= companyFor(doubt)) return { reason: 'company' };
  return { refusal: 'no-evidence' };
}

/** How much company confirms a doubt: a common phrase, "the fisheries agreement", wants most. */
const companyFor = ({ common, acronym, leaning }: Doubt): number =>
  common ? 2.5 : acronym || leaning === 'grammar' ? 0.5 : 1;

/**
 * A short name follows its bearer; but a title beside it outweighs one who is named later. "Article 9" follows that of
 * the statute named before only where nothing speaks for the pack's.
 */
function speaksFor(doubt: Doubt, other: Bearer): boolean {
  const isLater = !isBefore(other, doubt);
  if (doubt.person) return !isLater || doubt.leaning !== 'beside';
  return !doubt.strong && !isLater && (doubt.leaning === 'none' || doubt.leaning === 'grammar');
}

/** Who was named in full last before the doubt; if nobody, who is first after it. Bearers are few (`addBearer`). */
function nearest(bearers: readonly Bearer[], at: Position): Bearer | undefined {
  let last: Bearer | undefined;
  let next: Bearer | undefined;
  for (const bearer of bearers)
    if (isBefore(bearer, at)) last = last && isBefore(bearer, last) ? last : bearer;
    else next = next && isBefore(next, bearer) ? next : bearer;
  return last ?? next;
}

const isBefore = (a: Position, b: Position): boolean =>
  a.block < b.block || (a.block === b.block && a.start < b.start);

export interface Company {
  /** The weight of all entities but this one. */
  without(entity: string): number;
}

/** The company on a page: entities named beyond doubt, and by half those whose names are in doubt themselves. */
export function companyOn(
  { seen }: Evidence,
  doubts: readonly Doubt[],
  typeOf: (entity: string) => EntityType | undefined,
): Company {
  const weights = new Map<string, number>();
  const weigh = (entity: string, share: number) =>
    weights.set(entity, Math.max(weights.get(entity) ?? 0, share * COMPANY[typeOf(entity) ?? 'place']));
  for (const entity of Object.keys(seen)) weigh(entity, 1);
  for (const doubt of doubts) if (!doubt.common) weigh(doubt.entity, 0.5);
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return { without: (entity) => all - (weights.get(entity) ?? 0) };
}
