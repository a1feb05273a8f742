import type { Course } from '../model/course.ts';
import { clip } from './clip.ts';
import { identifiers } from './identifiers.ts';
import type { PackageFile } from './package-file.ts';
import { type Xml, xml } from './xml.ts';

/** What the manifest of a course or a path holds beside its metadata. */
export interface Contents {
  readonly ids: { readonly manifest: string; readonly organization: string };
  /** What stands in the organization after its title. */
  readonly items: readonly Xml[];
  readonly resources: readonly Xml[];
}

/** One organization, and the resources: alike in SCORM 1.2 and 2004 (IMS Content Packaging 1.1). */
export const organized = (
  whole: { readonly title: string },
  { ids, items, resources }: Contents,
): readonly [organizations: Xml, resources: Xml] => [
  xml(
    'organizations',
    { default: ids.organization },
    xml('organization', { identifier: ids.organization }, titleOf(whole), ...items),
  ),
  xml('resources', {}, ...resources),
];

/** An item that launches a course, with what its standard says of it. */
export function courseItem(course: Course, ...said: readonly Xml[]): Xml {
  const ids = identifiers(course);
  return xml(
    'item',
    { identifier: ids.item, identifierref: ids.resource, isvisible: 'true' },
    titleOf(course),
    ...said,
  );
}

/** A course as a SCO with its files; the attribute that says so is written in two ways. */
export const scoResource =
  (typeAttribute: 'adlcp:scormtype' | 'adlcp:scormType') =>
  (course: Course, content: readonly PackageFile[], folder = ''): Xml =>
    xml(
      'resource',
      {
        identifier: identifiers(course).resource,
        type: 'webcontent',
        [typeAttribute]: 'sco',
        href: `${folder}index.html`,
      },
      ...content.map(({ path }) => xml('file', { href: folder + path })),
    );

/** A title as SCORM 1.2 and 2004 take it: 200 characters (CAM 2.3, CAM 3.4). */
export const titleOf = ({ title }: { readonly title: string }): Xml => xml('title', {}, clip(title, 200));
