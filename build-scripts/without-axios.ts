import type { Plugin } from 'vite';

/** Where axios begins and where it ends in `@xapi/xapi` 3.0.3, which holds it in each of its files, whatever adapter is asked for. */
const begins = 'function l(e,t){return function(){return e.apply(t,arguments)}}';
const ends = 'const Rt=({url:e,method:t,data:n,headers:r})=>Et.request';

/**
 * Takes axios out of `@xapi/xapi`: we ask by `fetch` (`player/outbox/adapter.ts`), so that learners would load 14 kB for nothing (decision 012).
 * Neither tree-shaking nor an alias reaches it. Fails loudly with a version that looks different.
 */
export const withoutAxios = (): Plugin => ({
  name: 'without-axios',
  enforce: 'pre',
  transform(code, id) {
    if (!/@xapi[\\/]xapi[\\/]dist/.test(id)) return null;
    const [from, to] = [code.indexOf(begins), code.indexOf(ends)];
    if (from < 0 || to < from)
      throw new Error(`${id} is not the version whose axios we know: see ${import.meta.filename}.`);
    return { code: `${code.slice(0, from)}const Et={};${code.slice(to)}`, map: null };
  },
});
