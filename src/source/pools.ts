import type { Group, Interaction } from '../model/course.ts';
import { didYouMean } from '../model/did-you-mean.ts';
import type { AssessmentFrontMatter } from '../model/schema-lesson.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { readTree } from './containers.ts';
import { readGroup } from './groups.ts';
import { splitAtHeadings } from './lesson.ts';
import type { Pools } from './pools-here.ts';
import type { Reader } from './reader.ts';
import type { Yaml } from './yaml-file.ts';

interface Wanted {
  readonly fields: AssessmentFrontMatter;
  readonly yaml: Yaml | undefined;
}

/**
 * The parts of the bank that an assessment takes from shared pools. The name of the pool is a tag of each of its questions; those that the
 * draw never takes are none of this course's.
 */
export function readPools({ fields, yaml }: Wanted, reader: Reader): readonly Group[] {
  const { report, pools, language } = reader;
  const draws = Object.keys(fields.draw);
  return [...new Set(fields.pools)].flatMap((name, index) => {
    const file = pools.here.get(name);
    const groups = file ? readPool(name, draws, { ...reader, file }) : [];
    const wrong = file ? undrawn(name) : missing(name, pools, language);
    if (groups.length === 0 && yaml) report({ ...wrong, place: yaml.place(['pools', index], 'value') });
    return groups;
  });
}

/** The parts of a pool, with those questions that the course may ask. */
function readPool(name: string, draws: readonly string[], reader: Reader): readonly Group[] {
  const { before, parts } = splitAtHeadings(readTree(reader.file, 1, reader.report), reader);
  const [first] = readBlocks(before, reader);
  if (first)
    reader.report({
      rule: 'pools/text-before-first-part',
      place: first.place,
      message: `This stands before the first part of the pool "${name}", so no course shows it.`,
      fix: 'Write a level-2 heading above it: ## Title of the part {#id}',
    });
  return parts.flatMap((part) => {
    const media = reader.media.apart();
    const group = readGroup(part, { ...reader, media });
    const interactions = group.interactions
      .map((each) => ({ ...each, tags: [...new Set([...each.tags, name])] }))
      .filter(({ tags }) => draws.length === 0 || tags.some((tag) => draws.includes(tag)));
    if (interactions.length === 0) return [];
    reader.media.take(media);
    return [{ ...group, interactions }];
  });
}

const undrawn = (name: string) => ({
  severity: 'warning' as const,
  rule: 'pools/undrawn-pool',
  message: `The assessment takes no question of the pool "${name}".`,
  fix: `Draw some: draw: { ${name}: 3 }, or remove the pool.`,
});

function missing(name: string, { here, elsewhere }: Pools, language: string) {
  const others = elsewhere.get(name);
  return others
    ? {
        rule: 'pools/missing-language',
        message: `The pool "${name}" is not there in "${language}", only in ${others.map((code) => `"${code}"`).join(', ')}.`,
        fix: `Translate it, with the same ids: pools/${language}/${name}.md.`,
      }
    : {
        rule: 'pools/unknown-pool',
        message: `There is no pool "${name}" beside or above the course.${didYouMean(name, here.keys())}`,
        fix: `Write the name of a file of the folder pools, or make it: pools/${language}/${name}.md.`,
      };
}

/** The page that teaches the answer in this course, where the front matter says so: by question, or by a tag. */
export function taughtIn(groups: readonly Group[], { fields, yaml }: Wanted, { report }: Reader): readonly Group[] {
  const { pages } = fields;
  const used = new Set<string>();
  const pageOf = ({ question, tags }: Interaction): string | undefined => {
    const key = [question.id, ...tags].find((each) => Object.hasOwn(pages, each));
    if (key !== undefined) used.add(key);
    return key === undefined ? undefined : pages[key];
  };
  const taught = groups.map((group) => ({
    ...group,
    interactions: group.interactions.map((each) => {
      const page = pageOf(each);
      return page === undefined ? each : { ...each, page };
    }),
  }));
  for (const key of Object.keys(pages).filter((each) => !used.has(each))) {
    const known = groups.flatMap(({ interactions }) =>
      interactions.flatMap((each) => [each.question.id, ...each.tags]),
    );
    if (yaml)
      report({
        rule: 'pools/unknown-question',
        place: yaml.place(['pages', key], 'key'),
        message: `The bank has no question, part or tag "${key}" to be taught on a page.${didYouMean(key, new Set(known))}`,
        fix: 'Write the id of a question, of a part of the bank or of a pool.',
      });
  }
  return taught;
}
