import { XmlDocument } from 'libxml2-wasm';
import type { Standard } from '../model/player-course.ts';

/** What this LMS can play: cmi5 and xAPI packages ask for an LRS. */
export type PlayedStandard = Exclude<Standard, 'cmi5' | 'xapi'>;

/** What an LMS takes from a manifest to launch a package. */
export interface Manifest {
  readonly standard: PlayedStandard;
  readonly title: string;
  /** Path of the page to open, from the package's root. */
  readonly launch: string;
  /** SCORM 1.2, 0–100. */
  readonly masteryScore?: number;
  /** SCORM 2004: id of the objective that the sequencing names. */
  readonly primaryObjective?: string;
}

/** Exact texts: anything else is played as SCORM 1.2, as Moodle does. */
const editions2004 = ['2004 3rd Edition', '2004 4th Edition', 'CAM 1.3', '1.3'];

/** Reads an `imsmanifest.xml`: the first SCO is what is played. */
export function readManifest(text: string): Manifest {
  using document = XmlDocument.fromString(text);
  const find = (xpath: string): string | undefined => document.get(xpath)?.content.trim();
  const standard = editions2004.includes(find(`//${named('schemaversion')}`) ?? '') ? 'scorm2004' : 'scorm12';
  const mastery = find(`//${named('masteryscore')}`);
  const item = find(`//${named('item')}/@identifierref`) ?? '';
  const primaryObjective = find(`//${named('primaryObjective')}/@objectiveID`);
  return {
    standard,
    title: find(`//${named('organization')}/${named('title')}`) ?? '',
    launch: find(`//${named('resource')}[@identifier="${item.replaceAll('"', '')}"]/@href`) ?? 'index.html',
    ...(mastery === undefined ? {} : { masteryScore: Number(mastery) }),
    ...(primaryObjective === undefined ? {} : { primaryObjective }),
  };
}

const named = (name: string): string => `*[local-name()="${name}"]`;
