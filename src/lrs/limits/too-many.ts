import { corsHeaders } from '../http/cors.ts';

/** 429, in a form that the pages of players can read too (hence CORS). */
export const tooMany = (seconds: number): Response => waiting(429, seconds, 'Too many requests');

/** 503: as many requests as this server takes are being answered. */
export const tooBusy = (): Response => waiting(503, 1, 'The LRS is busy');

const waiting = (status: number, seconds: number, what: string): Response =>
  new Response(`${what}: ask again in ${seconds} s.`, {
    status,
    headers: { ...corsHeaders, 'Retry-After': String(seconds), 'Content-Type': 'text/plain; charset=UTF-8' },
  });
