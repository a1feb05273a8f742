import { z } from 'zod';
import { iri } from '../../../xapi/validate/formats.ts';
import { readBody } from '../../http/body.ts';
import { Refused } from '../../http/refused.ts';
import { launchModes } from '../words.ts';

/** A learner by a name that tells nothing of them (cmi5 § 8.1.3): a made-up one where none is given. */
export const registering = z.strictObject({
  learner: z
    .string()
    .regex(/^[\w.:-]{1,200}$/, {
      error: 'is an opaque name: letters, digits and . _ : - only, and never a person’s name or address',
    })
    .optional(),
  homePage: z
    .url({ error: 'is the address of the system that made the name' })
    // It stands in statements.
    .refine((text) => iri.allows(text, '1.0.3'), { error: 'has letters that no address has' })
    .optional(),
});

export const launching = z.strictObject({
  unit: z.string({ error: 'is the id of a unit as in cmi5.xml' }),
  mode: z.enum(launchModes, { error: `is one of ${launchModes.join(', ')}` }).default('Normal'),
  returnURL: z
    .url({ protocol: /^https?$/, error: 'is the address to which the learner goes back, http:// or https://' })
    .optional(),
});

export const waiving = z.strictObject({
  unit: z.string({ error: 'is the id of a unit as in cmi5.xml' }),
  reason: z
    .string({ error: 'says why, such as Administrative or Tested Out (cmi5 § 9.5.5.2)' })
    .min(1)
    .max(200)
    .default('Administrative'),
});

/** Requests are a few short strings. */
const mostBytes = 16 * 1024;

/** A JSON body as its schema has it; else refused, with every property that is wrong. */
export async function readRequest<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = new TextDecoder().decode(await readBody(request, mostBytes));
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'The body'} ${message}.`);
  throw new Refused(400, sentences.join('\n'));
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'The body is no JSON.');
  }
}
