import { describe, expect, test } from 'vitest';
import { readCourse } from '../../src/source/read-course.ts';
import { courseFiles, told, toldOf } from './reading.ts';

const toldOfLesson = (text: string) => told(readCourse(courseFiles({ '01.md': text }), { language: 'fr' }));

describe('what is told of files', () => {
  test('media that are missing, elsewhere, outside or badly named', () => {
    const figure = (src: string) => `:::figure{src="${src}" decorative}\n:::\n\n`;
    const all = ['media/burau.svg', 'https://example.org/a.png', '../a.svg', '/etc/passwd', 'media/à voir.svg'];
    expect(toldOf(all.map(figure).join(''))).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:15: error files/missing
        The course has no file "media/burau.svg". Did you mean "media/bureau.svg"?
        Write its path from the course folder, capitals included, or add the file.

         9 │ :::figure{src="media/burau.svg" decorative}
           │               ^^^^^^^^^^^^^^^^^

      essai/fr/01.md:12:15: error files/elsewhere
        "https://example.org/a.png" is not a file of the course: a package fetches nothing from elsewhere.
        Put the file into media/ and write its path from the course folder.

        12 │ :::figure{src="https://example.org/a.png" decorative}
           │               ^^^^^^^^^^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:15:15: error files/outside-course
        "../a.svg" leads out of the course folder, or may do so.
        Write the path from the course folder, with forward slashes and without dots: media/bureau.svg.

        15 │ :::figure{src="../a.svg" decorative}
           │               ^^^^^^^^^^

      essai/fr/01.md:18:15: error files/outside-course
        "/etc/passwd" leads out of the course folder, or may do so.
        Write the path from the course folder, with forward slashes and without dots: media/bureau.svg.

        18 │ :::figure{src="/etc/passwd" decorative}
           │               ^^^^^^^^^^^^^

      essai/fr/01.md:21:15: error files/name
        The name "media/à voir.svg" holds a space, an accent or a sign that some LMS cannot serve.
        Rename the file with letters without accents, digits, hyphens and dots.

        21 │ :::figure{src="media/à voir.svg" decorative}
           │               ^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('addresses that no page can link to', () => {
    expect(toldOf('[a](javascript:alert) [b](media/absent.pdf) [c](#page) [d](https://example.org)'))
      .toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error markdown/address
        "javascript:alert" is not an address that a page can link to.
        Write https://…, mailto:…, #page, or the path of a file of the course.

         9 │ [a](javascript:alert) [b](media/absent.pdf) [c](#page) [d](https://example.org)
           │ ^^^^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:9:23: error files/missing
        The course has no file "media/absent.pdf".
        Write its path from the course folder, capitals included, or add the file.

         9 │ [a](javascript:alert) [b](media/absent.pdf) [c](#page) [d](https://example.org)
           │                       ^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('a lesson that is empty', () => {
    expect(toldOfLesson('\n\n')).toMatchInlineSnapshot(`
      "essai/fr/01.md:1:1: error files/empty
        This lesson is empty.
        Write it, or remove the file.
      "
    `);
  });

  test('a lesson above the limit is not read', () => {
    expect(toldOfLesson('a'.repeat(300_000)).slice(0, 200)).toMatchInlineSnapshot(`
      "essai/fr/01.md:1:1: error files/too-large
        This lesson has 300000 characters; at most 262144 are read.
        Split the lesson into several files.

         1 │ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    `);
  });

  test('a line without end is not read', () => {
    expect(toldOf('x'.repeat(9000))).toContain('This line has 9000 characters, more than 8000.');
    expect(toldOf('*a_'.repeat(1000))).toContain('markdown/too-long');
    expect(toldOf('> '.repeat(20) + 'a')).toContain('markdown/too-long');
  });

  test('blocks inside blocks inside blocks', () => {
    const deep = ':::more[A]\n'.repeat(9) + ':::\n'.repeat(9);
    expect(toldOf(deep)).toContain('is block 7 inside the others; at most 6');
  });
});
