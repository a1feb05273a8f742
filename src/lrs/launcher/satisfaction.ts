import type { AssignableUnit, StructureNode } from '../../package/cmi5-structure.ts';

/** What is known of a unit in a registration. */
export interface UnitStanding {
  readonly completed: boolean;
  readonly passed: boolean;
  readonly waived: boolean;
}

/** Whether a unit has met its criterion (cmi5 § 13.1.4 moveOn, § 9.3.9). */
export function isSatisfied({ moveOn }: AssignableUnit, { completed, passed, waived }: UnitStanding): boolean {
  if (waived) return true;
  switch (moveOn) {
    case 'NotApplicable':
      return true;
    case 'Completed':
      return completed;
    case 'Passed':
      return passed;
    case 'CompletedAndPassed':
      return completed && passed;
    case 'CompletedOrPassed':
      return completed || passed;
  }
}

/** Publisher's ids of the blocks that are satisfied, inner ones first, and whether all of the nodes are. */
export function satisfiedBlocks(
  nodes: readonly StructureNode[],
  isUnitSatisfied: (unit: AssignableUnit) => boolean,
): { readonly blocks: readonly string[]; readonly all: boolean } {
  const blocks: string[] = [];
  let all = true;
  for (const node of nodes) {
    if (node.kind === 'au') {
      all &&= isUnitSatisfied(node);
      continue;
    }
    const inside = satisfiedBlocks(node.children, isUnitSatisfied);
    blocks.push(...inside.blocks, ...(inside.all ? [node.id] : []));
    all &&= inside.all;
  }
  return { blocks, all };
}
