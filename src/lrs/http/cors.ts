/**
 * Pages of any origin may ask: players run in the pages of LMSs that are not known beforehand, and an origin is no authentication
 * (keys are). Cookies are never used, so `*` gives nothing away.
 */
export const corsHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through, Content-Type, Retry-After, Date, WWW-Authenticate',
};

/** Answer to the question a browser asks before a request with xAPI's headers. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders,
      'Access-Control-Allow-Methods': 'GET, HEAD, PUT, POST, DELETE, OPTIONS',
      'Access-Control-Allow-Headers':
        'Authorization, Content-Type, If-Match, If-None-Match, Accept, Accept-Language, X-Experience-API-Version, X-Experience-API-Hash',
      'Access-Control-Max-Age': '86400',
    },
  });
