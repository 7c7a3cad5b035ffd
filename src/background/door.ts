// What a call to the background may carry. Calls come from scripts of ours, but those run in the processes of pages,
// and a page that has broken into its process can send whatever it likes.
import * as v from 'valibot';
import { type Evidence, MOST_DOUBTS } from '../core/detect/evidence.ts';
import { reasons } from '../core/mention.ts';
import type { BackgroundCalls } from '../platform/messages.ts';
import type { Check } from '../platform/rpc.ts';

const id = v.pipe(v.string(), v.maxLength(200));
const ids = v.pipe(v.array(id), v.maxLength(5_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const paragraph = v.pipe(v.string(), v.maxLength(2_000_000));
const Block = v.object({ id: offset, text: paragraph, kind: v.picklist(['prose', 'heading']) });
const byEntity = <S extends v.GenericSchema>(schema: S) => v.record(id, schema);
const position = { block: offset, start: offset };
const DoubtSchema = v.object({
  ...position,
  end: offset,
  entity: id,
  name: id,
  strong: v.boolean(),
  person: v.boolean(),
  acronym: v.boolean(),
  common: v.boolean(),
  subject: v.boolean(),
  leaning: v.picklist(['beside', 'near', 'grammar', 'none']),
  reason: v.optional(v.picklist(reasons)),
});
/** What an earlier answer gave the page to bring along. */
const EvidenceSchema = v.object({
  seen: byEntity(offset),
  bearers: byEntity(v.array(v.object({ ...position, own: v.boolean() }))),
  introduced: byEntity(v.boolean()),
  doubts: v.pipe(v.array(DoubtSchema), v.maxLength(MOST_DOUBTS)),
}) satisfies v.GenericSchema<unknown, Evidence>;

const argumentsOf = {
  annotate: v.tuple([
    v.pipe(v.array(Block), v.maxLength(50_000)),
    v.nullable(EvidenceSchema),
    v.nullable(v.literal('marks')),
  ]),
  card: v.tuple([id, paragraph, ids]),
  load: v.tuple([v.picklist(['marks', 'pointing', 'card'])]),
  markSheet: v.tuple([]),
  count: v.tuple([offset]),
  site: v.tuple([]),
  describe: v.tuple([ids]),
  search: v.tuple([v.pipe(v.string(), v.maxLength(500))]),
  packs: v.tuple([]),
  keepPack: v.tuple([id]),
  removePack: v.tuple([id]),
} satisfies Record<keyof BackgroundCalls, v.GenericSchema>;

/** Gives a call's arguments as the handlers expect them, or throws an error that names the call and the field. */
export const checkCall: Check = (call, args) => {
  const result = v.safeParse(argumentsOf[call as keyof BackgroundCalls], args);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${call}: ${v.getDotPath(issue) ?? 'arguments'}: ${issue.message}`);
};
