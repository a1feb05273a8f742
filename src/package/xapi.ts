import type { Course } from '../model/course.ts';
import { courseActivityId } from '../xapi/activity-ids.ts';
import { activityTypes } from '../xapi/vocabulary.ts';
import type { Packager } from './package-file.ts';
import { printXml, xml } from './xml.ts';

/** xAPI: `tincan.xml` and launch parameters. LMSs read one activity with what launches it; the parts come with the statements. */
export const packageXapi: Packager = (course, content) => [
  ...content,
  { path: 'tincan.xml', content: printXml(manifest(course)) },
];

const manifest = ({ id, title, description, language }: Course) =>
  xml(
    'tincan',
    { xmlns: 'http://projecttincan.com/tincan.xsd' },
    xml(
      'activities',
      {},
      xml(
        'activity',
        { id: courseActivityId(id), type: activityTypes.course },
        xml('name', { lang: language }, title.trim()),
        xml('description', { lang: language }, description.trim()),
        xml('launch', { lang: language }, 'index.html'),
      ),
    ),
  );
