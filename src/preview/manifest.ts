import { XmlDocument } from 'libxml2-wasm';
import type { Standard } from '../model/player-course.ts';

/** What this LMS can play: cmi5 and xAPI packages ask for an LRS. */
export type PlayedStandard = Exclude<Standard, 'cmi5' | 'xapi'>;

/** What an LMS takes from a manifest to launch a package. */
export interface Manifest {
  readonly standard: PlayedStandard;
  readonly title: string;
  /** What can be launched, in the order of the manifest; at least one. */
  readonly scos: readonly [Sco, ...Sco[]];
}

/** Something that is launched by itself, and of which the LMS keeps a record of its own. */
export interface Sco {
  /** Its item in the manifest. */
  readonly id: string;
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

/** Reads an `imsmanifest.xml`: each item that points to a resource is played. */
export function readManifest(text: string): Manifest {
  using document = XmlDocument.fromString(text);
  const find = (xpath: string): string | undefined => document.get(xpath)?.content.trim();
  const standard = editions2004.includes(find(`//${named('schemaversion')}`) ?? '') ? 'scorm2004' : 'scorm12';
  const title = find(`//${named('organization')}/${named('title')}`) ?? '';
  const items = document.find(`//${named('item')}[@identifierref]`);
  const [first = { id: 'sco-1', title, launch: 'index.html' }, ...others] = items.map((item, i): Sco => {
    const within = (xpath: string): string | undefined => item.get(xpath)?.content.trim();
    const id = within('@identifier') ?? '';
    const resource = (within('@identifierref') ?? '').replaceAll('"', '');
    const mastery = within(named('masteryscore'));
    const primaryObjective = within(`${named('sequencing')}//${named('primaryObjective')}/@objectiveID`);
    return {
      // It becomes a folder's name.
      id: /^\w[\w.-]*$/.test(id) ? id : `sco-${i + 1}`,
      title: within(named('title')) ?? '',
      launch: find(`//${named('resource')}[@identifier="${resource}"]/@href`) ?? 'index.html',
      ...(mastery === undefined ? {} : { masteryScore: Number(mastery) }),
      ...(primaryObjective === undefined ? {} : { primaryObjective }),
    };
  });
  return { standard, title, scos: [first, ...others] };
}

const named = (name: string): string => `*[local-name()="${name}"]`;
