import { corsHeaders } from '../http/cors.ts';

/** 429, in a form that the pages of players can read too (hence CORS). */
export const tooMany = (seconds: number): Response => waiting(429, seconds, tooManySentence(seconds));

export const tooManySentence = (seconds: number): string => `Too many requests: ask again in ${seconds} s.`;

/** 503: as many requests as this server takes are being answered. */
export const tooBusy = (): Response => waiting(503, 1, 'The LRS is busy: ask again in 1 s.');

const waiting = (status: number, seconds: number, sentence: string): Response =>
  new Response(sentence, {
    status,
    headers: { ...corsHeaders, 'Retry-After': String(seconds), 'Content-Type': 'text/plain; charset=UTF-8' },
  });
