import { createMiddleware } from 'hono/factory';

/** Other sites can make a browser ask here: they reach nothing under a name of theirs, and post nothing. */
export const sameMachine = createMiddleware(async (c, next) => {
  const { hostname, host } = new URL(c.req.url);
  const origin = c.req.header('Origin');
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
    return c.text('L’aperçu ne répond qu’à 127.0.0.1.', 403);
  }
  if (c.req.method !== 'GET' && origin !== undefined && origin !== `http://${host}`) {
    return c.text('L’aperçu ne prend que ce que ses propres pages envoient.', 403);
  }
  return next();
});
