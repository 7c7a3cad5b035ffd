// The shape of a pack, as its files are written and as the rest of the program trusts it after `parsePack`.
// The JSON Schemas in entities/ are generated from here, so that an editor and the build say the same.
import * as v from 'valibot';
import { isEdtf } from '../edtf.ts';
import { type LocatorMap, readMap } from '../locator-map.ts';

/** Long enough for any; an entity's id travels with its pack's before it, and messages are checked for their length. */
const LONGEST_ID = 90;
const id = v.pipe(
  v.string(),
  v.maxLength(LONGEST_ID, `expected at most ${LONGEST_ID} characters`),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
);
const prose = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'expected some text'),
    v.maxLength(most, `expected at most ${most} characters`),
  );
const name = prose(120);
const edtf = v.pipe(
  v.string(),
  v.check(isEdtf, 'expected an EDTF date such as 2022-09-26, 1998/.. or 2022-06~'),
);
const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language tag such as en'),
);

/** The place in a source where a fact stands: section and paragraph (counted from 1), and the source's own note. */
export const PlaceSchema = v.strictObject({
  id,
  section: v.optional(prose(200)),
  paragraph: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  note: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/** A correction stands beside what it corrects, with a source of its own. */
const Correction = v.strictObject({
  text: prose(400),
  source: v.optional(PlaceSchema),
});

const Note = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: prose(300),
  publisher: prose(120),
  date: edtf,
  correction: v.optional(Correction),
});

/** Something published, from which facts come. */
export const SourceSchema = v.strictObject({
  id,
  title: prose(300),
  author: v.optional(prose(200)),
  translator: v.optional(prose(200)),
  publisher: v.optional(prose(200)),
  date: edtf,
  language,
  originalLanguage: v.optional(language),
  url: v.optional(v.pipe(v.string(), v.regex(/^https:\/\//, 'expected an https address'))),
  sections: v.optional(v.array(prose(200))),
  notes: v.optional(v.array(Note)),
});

/** One dated, cited statement. It is written once, in the file of the entity it is most about; `also` names the others. */
export const FactSchema = v.strictObject({
  id,
  text: prose(300),
  date: v.optional(edtf),
  source: PlaceSchema,
  also: v.optional(v.array(id)),
  /** Words by which a paragraph may speak of what the fact says, beyond those of the fact itself. */
  cues: v.optional(v.array(name)),
  correction: v.optional(Correction),
});

export const entityTypes = [
  'person',
  'place',
  'organization',
  'project',
  'agreement',
  'event',
  'concept',
] as const;

export const EntitySchema = v.strictObject({
  $schema: v.optional(v.string()),
  id,
  type: v.picklist(entityTypes, `expected one of ${entityTypes.join(', ')}`),
  name,
  names: v.record(language, v.array(name)),
  weak: v.optional(v.array(name)),
  strong: v.optional(v.array(name)),
  cues: v.optional(v.array(name)),
  not: v.optional(v.array(name)),
  /** Words that, in the same paragraph, speak against a one-word name: "album" against SWIFT. */
  against: v.optional(v.array(name)),
  description: prose(120),
  summary: prose(600),
  coordinates: v.optional(
    v.strictObject({
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    }),
  ),
  /** Drawn from the coordinates when the pack is built. */
  map: v.optional(v.custom<LocatorMap>((value) => readMap(value) !== null, 'expected a locator map')),
  facts: v.optional(v.array(FactSchema), []),
});

const packFields = {
  $schema: v.optional(v.string()),
  id,
  title: prose(120),
  description: prose(400),
  language,
  asOf: edtf,
  maker: prose(200),
  licence: prose(60),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'expected at least one source')),
};

/** `pack.json` in a pack's folder: who made it, when, from what. */
export const PackFileSchema = v.strictObject(packFields);

export type Source = v.InferOutput<typeof SourceSchema>;
export type Place = v.InferOutput<typeof PlaceSchema>;
export type Fact = v.InferOutput<typeof FactSchema>;
export type Entity = v.InferOutput<typeof EntitySchema>;
export type EntityType = Entity['type'];
/** What a pack says of itself, without its entities. */
export type PackHead = v.InferOutput<typeof PackFileSchema>;
/** A whole pack as one document, as it is stored and as it travels. */
export type Pack = Omit<PackHead, '$schema'> & { entities: Entity[] };
