import { buildCli } from './build-cli.ts';
import { buildPlayer } from './build-player.ts';
import { run } from './run.ts';

// `npm run build`: the player and the command line tool, then with it every course × standard into dist/packages/.
await buildPlayer();
await buildCli();
process.exitCode = await run(process.execPath, 'dist/cli/main.js', 'build');
