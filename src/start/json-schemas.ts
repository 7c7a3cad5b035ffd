// The JSON Schemas of entities/, made from the schemas that the build validates with.
import { toJsonSchema } from '@valibot/to-json-schema';
import { EntitySchema, PackFileSchema } from '../core/pack/schema.ts';

/** File name → text. */
export const jsonSchemas = (): Record<string, string> => ({
  'pack.schema.json': written(PackFileSchema, 'The pack.json of a pack'),
  'entity.schema.json': written(EntitySchema, 'An entity of a pack'),
});

function written(schema: typeof PackFileSchema | typeof EntitySchema, title: string): string {
  // Trimming and EDTF have no words in JSON Schema: the build checks them.
  const { $schema, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
