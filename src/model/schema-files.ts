import * as z from 'zod';
import { blockAttributes, inlineAttributes, lineAttributes } from './schema-blocks.ts';
import { frameworkSchema } from './schema-competencies.ts';
import { courseSchema } from './schema-course.ts';
import { assessmentSchema, lessonSchema } from './schema-lesson.ts';
import { pathSchema } from './schema-path.ts';
import { scenarioSchema } from './schema-scenario.ts';
import { questionAttributes } from './schema-questions.ts';
import { figuresSchema, glossarySchema, sourcesSchema } from './schema-shared.ts';

/** JSON Schemas of all that authors write, by file name: editors complete and check with them. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const schemas: Readonly<Record<string, z.ZodType>> = {
    'course.json': courseSchema,
    'path.json': pathSchema,
    'lesson.json': lessonSchema,
    'assessment.json': assessmentSchema,
    'scenario.json': scenarioSchema,
    'figures.json': figuresSchema,
    'sources.json': sourcesSchema,
    'glossary.json': glossarySchema,
    'competencies.json': frameworkSchema,
    'directives.json': directives(),
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, print(schema)]));
}

/** Attributes by the directive as it is written: `:::choice`, `::key-figure`, `:figure`. */
function directives(): z.ZodType {
  const named = (colons: string, schemas: Readonly<Record<string, z.ZodType>>) =>
    Object.entries(schemas).map(([name, schema]) => [`${colons}${name}`, schema.optional()] as const);
  const all = [
    ...named(':::', { ...blockAttributes, ...questionAttributes }),
    ...named('::', lineAttributes),
    ...named(':', inlineAttributes),
  ];
  return z
    .strictObject(Object.fromEntries(all))
    .meta({ title: 'Directives', description: 'The attributes of each directive, by its name as it is written.' });
}

/** Authors write the input of a schema: text where an attribute is read as a number. */
const print = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`;
