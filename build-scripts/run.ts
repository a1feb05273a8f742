import { spawn } from 'node:child_process';

/** Runs a command in the project folder, its output shown as it comes. Resolves with its exit code. */
export const run = (command: string, ...parameters: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });

/** Runs commands one after the other; stops the whole process with the code of the first that fails. */
export async function runAll(commands: readonly (readonly [string, ...string[]])[]): Promise<void> {
  for (const [command, ...parameters] of commands) {
    const code = await run(command, ...parameters);
    if (code !== 0) process.exit(code);
  }
}
