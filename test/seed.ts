import fc from 'fast-check';

/**
 * Properties are tried with the same values each time, so that a change that fails is a change that broke something.
 * `SEED=$RANDOM npm run check` looks further.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_124) });
