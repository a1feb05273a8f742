import { Hono } from 'hono';
import { corsHeaders, preflight } from '../../http/cors.ts';
import type { Sessions } from '../sessions.ts';

/** `POST /<secret>`: the token of a launch, once; errors too are answered with 200 (cmi5 § 8.2). */
export const fetchRoutes = (sessions: Sessions, onError: (error: unknown) => void): Hono =>
  new Hono()
    .options('/:secret', () => preflight())
    .post('/:secret', async (c) => {
      try {
        const fetched = await sessions.fetch(c.req.param('secret'));
        return answer('token' in fetched ? { 'auth-token': fetched.token } : errorOf(fetched.code, fetched.text));
      } catch (error) {
        onError(error);
        return answer(errorOf('3', 'Something went wrong here.'));
      }
    })
    // A GET could be kept by a cache (cmi5 § 8.2.1).
    .all(
      '/:secret',
      () =>
        new Response('The token is fetched by POST.', {
          status: 405,
          headers: { ...corsHeaders, Allow: 'POST, OPTIONS' },
        }),
    );

const errorOf = (code: '1' | '2' | '3', text: string) => ({ 'error-code': code, 'error-text': text });

const answer = (body: object): Response =>
  Response.json(body, { headers: { ...corsHeaders, 'Cache-Control': 'no-store' } });
