import { buildPlayer } from './build-player.ts';
import { run } from './run.ts';

// `npm run build`: the player, then every course × standard into dist/packages/.
await buildPlayer();
process.exitCode = await run('tsx', 'src/cli/main.ts', 'build');
