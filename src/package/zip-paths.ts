/** Why a path may not come out of a zip, as the end of a sentence; nothing where it may. */
export function pathFault(path: string): string | undefined {
  if (path === '' || path === '/') return 'is empty';
  if (path.includes('\\')) return 'has a backslash: zips separate folders by /';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute: paths start at the root of the package';
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'has a control character';
  const parts = path.replace(/\/$/, '').split('/');
  if (parts.includes('..')) return 'leads out of the package (..)';
  return parts.some((part) => part === '' || part === '.') ? 'has an empty part' : undefined;
}
