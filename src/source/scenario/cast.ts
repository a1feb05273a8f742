import type { Place } from '../../model/course.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import type { Expression } from '../../model/expression.ts';
import { parseExpression } from '../../model/parse-expression.ts';
import type { ScenarioFrontMatter } from '../../model/schema-scenario.ts';
import type { Reader } from '../reader.ts';

/** What the scenes of a story may name. */
export interface Cast {
  readonly variables: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly clues: ReadonlySet<string>;
  /** All that a formula can name. */
  readonly names: ReadonlySet<string>;
  /** Scenes and endings, where choices lead. */
  readonly goals: ReadonlySet<string>;
}

/** What every step needs while one scenario is read. */
export interface StoryReader {
  readonly reader: Reader;
  readonly cast: Cast;
  /** Where parts of the story stand (`storyPlace`). */
  readonly places: Map<string, Place>;
}

export function castOf({ variables, flags, clues }: ScenarioFrontMatter, goals: readonly string[]): Cast {
  const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);
  return {
    variables: new Set(idsOf(variables)),
    flags: new Set(flags),
    clues: new Set(idsOf(clues)),
    names: new Set([...idsOf(variables), ...flags, ...idsOf(clues)]),
    goals: new Set(goals),
  };
}

/** A condition or a score; undefined where it cannot be read, which has been told. */
export function readFormula(text: string, place: Place, { reader, cast }: StoryReader): Expression | undefined {
  const parsed = parseExpression(text, cast.names);
  if ('expression' in parsed) return parsed.expression;
  reader.report({ rule: 'scenario/formula', place, ...parsed.problem });
  return undefined;
}

/** A scene or an ending to which something leads; undefined where there is none of this id. */
export function readGoal(id: string, place: Place, { reader, cast }: StoryReader): string | undefined {
  if (cast.goals.has(id)) return id;
  reader.report({
    rule: 'scenario/unknown-scene',
    place,
    message: `No scene and no ending has the id "${id}".${didYouMean(id, cast.goals)}`,
    fix: 'Write the id that stands in the heading of a scene or an ending: goto n08',
  });
  return undefined;
}
