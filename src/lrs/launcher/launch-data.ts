import type { AssignableUnit } from '../../package/cmi5-structure.ts';
import type { Extensions } from '../../xapi/statement.ts';
import type { Session } from './sessions.ts';
import { extensions } from './words.ts';

/** The document `LMS.LaunchData` (cmi5 § 10.2). */
export const launchDataOf = ({
  unit,
  session,
  returnUrl,
}: {
  readonly unit: AssignableUnit;
  readonly session: Session;
  readonly returnUrl?: string;
}): object => ({
  contextTemplate: {
    contextActivities: { grouping: [{ objectType: 'Activity', id: unit.id }] },
    extensions: { [extensions.sessionId]: session.id },
  },
  launchMode: session.mode,
  moveOn: unit.moveOn,
  ...(session.masteryScore !== undefined && { masteryScore: session.masteryScore }),
  ...(unit.launchParameters !== undefined && { launchParameters: unit.launchParameters }),
  ...(returnUrl !== undefined && { returnURL: returnUrl }),
  ...(unit.entitlementKey !== undefined && { entitlementKey: { courseStructure: unit.entitlementKey } }),
});

/** What `launched` tells of the launch (cmi5 § 9.6.3). */
export const launchedExtensions = ({
  unit,
  session,
  address,
}: {
  readonly unit: AssignableUnit;
  readonly session: Session;
  /** Where the unit is opened, without the parameters of the launch. */
  readonly address: string;
}): Extensions => ({
  [extensions.launchMode]: session.mode,
  [extensions.launchUrl]: address,
  [extensions.moveOn]: unit.moveOn,
  ...(session.masteryScore !== undefined && { [extensions.masteryScore]: session.masteryScore }),
  ...(unit.launchParameters !== undefined && { [extensions.launchParameters]: unit.launchParameters }),
});
