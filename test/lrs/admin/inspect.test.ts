import { expect, test } from 'vitest';
import { inspect } from '../../../src/lrs/admin/inspect.ts';
import type { PlayerCourse } from '../../../src/model/player-course.ts';
import { compiledCourse } from '../../compiled-course.ts';
import { aFollowed, examples } from '../../xapi/a-followed.ts';
import { anLrs, aStatement, ask } from '../an-lrs.ts';

const actor = { mbox: 'mailto:learner@example.org' };

test('what follows our profile is counted, what does not is told with its reason and how often', async () => {
  const lrs = await anLrs();
  const authorization = await lrs.key('full');
  const course: PlayerCourse = await compiledCourse('test/fixtures/all-types');
  const ours = Object.values(examples(aFollowed(course)));
  await ask(lrs, '/xapi/statements', { authorization, body: ours });
  for (let n = 0; n < 2; n++) await ask(lrs, '/xapi/statements', { authorization, body: aStatement({ actor }) });
  const { total, ours: counted, reasons } = await inspect(lrs.opened.store.statements);
  expect({ total, counted }).toEqual({ total: ours.length + 2, counted: ours.length });
  expect(reasons.map(({ property, count }) => `${count} × ${property}`)).toEqual(['2 × object.definition.type']);
  expect(reasons[0]?.example).toMatch(/^[\da-f-]{36}$/);
});
