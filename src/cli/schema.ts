import path from 'node:path';
import { Command } from 'commander';
import { schemaFiles } from '../model/schema-files.ts';
import { writeWhole } from './write-whole.ts';

/** `parcours schema`: what editors need to complete and check course text while it is written. */
export const schemaCommand = (): Command =>
  new Command('schema')
    .description('Write the JSON Schemas of course.yaml, front matter and directives.')
    .option('--out <dir>', 'folder of the schemas', path.join('docs', 'schema'))
    .action(async ({ out }: { readonly out: string }) => {
      for (const [name, content] of Object.entries(schemaFiles())) {
        const file = path.join(out, name);
        await writeWhole(file, content);
        console.log(file);
      }
    });
