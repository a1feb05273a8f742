import { Hono } from 'hono';
import { z } from 'zod';
import { readBody } from '../http/body.ts';
import { corsHeaders, preflight } from '../http/cors.ts';
import { Refused } from '../http/refused.ts';
import { Buckets } from '../limits/bucket.ts';
import { addressName, clientAddress } from '../limits/client-address.ts';
import type { Rates } from '../limits/limits.ts';
import { tooMany } from '../limits/too-many.ts';
import type { Gateway, TokenRequest } from './gateway.ts';

export interface GatewayRoutesOptions {
  readonly gateway: Gateway;
  readonly rates: Pick<Rates, 'gatewayAddress' | 'gatewayPackage'>;
  readonly behindProxy: boolean;
  /** Where the tokens are used, for a request that came to this address. */
  readonly endpoint: (request: Request) => string;
  readonly now?: () => number;
}

/** A request is three short strings. */
const mostBytes = 4096;

const tokenRequest = z.object({
  package: z.string().min(1).max(200),
  learner: z.string().min(1).max(1000),
  platform: z.string().max(1000),
});

/** `POST /tokens`: see "Gateway" in docs/design/following.md. Nothing of the learner's id leaves this function. */
export function gatewayRoutes({ gateway, rates, behindProxy, endpoint, now }: GatewayRoutesOptions): Hono {
  const addresses = new Buckets(rates.gatewayAddress, now);
  const packages = new Buckets(rates.gatewayPackage, now);
  const app = new Hono();
  app.options('/tokens', () => preflight());
  app.post('/tokens', async (c) => {
    const wait = addresses.take(addressName(clientAddress(c, { behindProxy })));
    if (wait > 0) return tooMany(wait);
    const asked = await readRequest(c.req.raw);
    if (asked instanceof Response) return asked;
    // Before the package is looked up: an unknown one is answered as a known one is.
    const packageWait = packages.take(asked.package);
    if (packageWait > 0) return tooMany(packageWait);
    const issued = await gateway.issue(asked, c.req.header('Origin'));
    if (!issued) return say(403, 'This package may not send statements here.');
    const { token, ...rest } = issued;
    return Response.json(
      { token, endpoint: endpoint(c.req.raw), ...rest },
      { status: 201, headers: { ...corsHeaders, 'Cache-Control': 'no-store' } },
    );
  });
  return app;
}

async function readRequest(request: Request): Promise<TokenRequest | Response> {
  try {
    const text = new TextDecoder().decode(await readBody(request, mostBytes));
    const parsed = tokenRequest.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch (error) {
    if (error instanceof Refused) return say(error.status, error.message);
    if (!(error instanceof SyntaxError)) throw error;
  }
  return say(400, 'The body is JSON: { "package": "…", "learner": "…", "platform": "…" }, three strings.');
}

const say = (status: number, sentence: string): Response =>
  new Response(sentence, {
    status,
    headers: { ...corsHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=UTF-8' },
  });
