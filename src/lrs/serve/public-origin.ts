/** The address the client used. What a proxy says of it counts only where there is one. */
export function publicOrigin(request: Request, options: { readonly behindProxy: boolean }): string {
  const { protocol, host } = new URL(request.url);
  if (!options.behindProxy) return `${protocol}//${host}`;
  const said = (name: string) => request.headers.get(name)?.split(',').at(-1)?.trim();
  return `${said('X-Forwarded-Proto') ?? protocol.slice(0, -1)}://${said('X-Forwarded-Host') ?? host}`;
}
