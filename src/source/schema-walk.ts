import * as z from 'zod';

/** The schema of a field, found by the path that leads to it; undefined where no field has that name. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let field: z.ZodType | undefined = schema;
  for (const step of path) field = field && stepInto(unwrap(field), step);
  return field;
}

/** The names of the fields that a group of fields may hold. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const field = fieldAt(schema, path);
  const inner = field && unwrap(field);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType>)[step];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}

/** What stands inside `.optional()`, `.default()` and `.transform()`. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema;
}
