import type { Kept } from './attempts.ts';
import type { LaunchData } from './launch-data.ts';
import type { Sco } from './manifest.ts';
import type { OpenPackage } from './shelf.ts';

export interface Launcher {
  readonly learner: string;
  /** `new`: a further attempt; `review`: the last one, to be read; any other: the last one goes on. */
  readonly as: string;
  readonly sco: Sco;
}

/** How a package is launched for a learner, from what is kept of them. */
export function launchData(found: OpenPackage, kept: Kept | undefined, { learner, as, sco }: Launcher): LaunchData {
  const { name, revision, standard } = found;
  const { launch, masteryScore, primaryObjective } = sco;
  const attempts = kept?.attempts ?? [];
  const fresh = as === 'new' || attempts.length === 0;
  return {
    standard,
    learner: { id: learner.toLowerCase().replaceAll(' ', '.'), name: learner },
    content: `/content/${name}/${revision}/${launch}`,
    commits: `/commits/${name}?${new URLSearchParams({ learner, sco: sco.id }).toString()}`,
    attempt: fresh ? attempts.length + 1 : attempts.length,
    stored: fresh ? {} : (attempts.at(-1) ?? {}),
    mode: as === 'review' ? 'review' : 'normal',
    ...(masteryScore === undefined ? {} : { masteryScore }),
    ...(primaryObjective === undefined ? {} : { primaryObjective }),
  };
}
