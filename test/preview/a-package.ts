import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { PackageFile } from '../../src/package/package-file.ts';
import { zip } from '../../src/package/zip.ts';

const manifest12 = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Tri &amp; réemploi</title>
    <item identifier="i" identifierref="r"><title>Tri</title><adlcp:masteryscore>70</adlcp:masteryscore></item></organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="start.html"><file href="start.html"/></resource></resources>
</manifest>`;

const manifest2004 = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Tri</title>
    <item identifier="i" identifierref="r"><title>Tri</title><imsss:sequencing><imsss:objectives>
      <imsss:primaryObjective objectiveID="primary"/></imsss:objectives></imsss:sequencing></item></organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>`;

export const files12: readonly PackageFile[] = [
  { path: 'imsmanifest.xml', content: manifest12 },
  { path: 'start.html', content: '<!doctype html><title>Tri</title><p>Bonjour</p>' },
  { path: 'media/plan.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
];

export const files2004: readonly PackageFile[] = [
  { path: 'imsmanifest.xml', content: manifest2004 },
  { path: 'index.html', content: '<!doctype html><title>Tri</title>' },
];

/** A course of ours as a site, with what the preview reads of it. */
export function aSite(title: string): readonly PackageFile[] {
  const lessons = [{ pages: [1, 2] }, { pages: [3] }];
  const course = { id: 'tri', title, language: 'fr', version: '1.0.0', minutes: 8, lessons };
  const data = JSON.stringify(course).replaceAll('<', String.raw`\u003c`);
  const content = `<!doctype html><script type="application/json" id="course">${data}</script>`;
  return [{ path: 'index.html', content }];
}

export const filesWeb = aSite('Le tri');

const inFolder = (folder: string, title: string): readonly PackageFile[] =>
  aSite(title).map((file) => ({ ...file, path: `${folder}/${file.path}` }));

const courses: readonly PackageFile[] = [...inFolder('tri', 'Le tri'), ...inFolder('compost', 'Le compost')];

/** Two modules, the second in a block; its identifier is no name for a folder. */
export const filesPath: readonly PackageFile[] = [
  {
    path: 'imsmanifest.xml',
    content: `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Parcours</title>
    <item identifier="tri-item" identifierref="r1"><title>Le tri</title><adlcp:masteryscore>70</adlcp:masteryscore></item>
    <item identifier="b"><title>Maison</title><item identifier="..é" identifierref="r2"><title>Le compost</title></item></item>
  </organization></organizations>
  <resources>
    <resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="tri/index.html"/>
    <resource identifier="r2" type="webcontent" adlcp:scormtype="sco" href="compost/index.html"/>
  </resources>
</manifest>`,
  },
  ...courses,
];

/** The same as a site, with its start page. */
export const sitePath: readonly PackageFile[] = [
  {
    path: 'index.html',
    content: '<!doctype html><title>Parcours</title><li data-course="tri"></li><li data-course="compost"></li>',
  },
  ...courses,
];

/** A folder of its own for a test, gone when the test is. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parcours-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder of zips: name to files, or to bytes as they are. */
export async function aShelf(packages: Readonly<Record<string, readonly PackageFile[] | string>>): Promise<string> {
  const folder = await aFolder();
  for (const [name, files] of Object.entries(packages)) {
    await writeFile(path.join(folder, `${name}.zip`), typeof files === 'string' ? files : await zip(files));
  }
  return folder;
}
