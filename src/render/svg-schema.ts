import { isInstant, isWay } from '../model/storyboard/moves.ts';

const words = (list: string): readonly string[] => list.split(' ');

/** Elements a drawing may hold. No script, no foreignObject, no style, no link, no image, no animation of its own. */
export const svgElements: ReadonlySet<string> = new Set([
  ...words('svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan'),
  ...words('linearGradient radialGradient stop clipPath mask pattern marker'),
]);

const svgAttributes: ReadonlySet<string> = new Set([
  ...words('d x y x1 y1 x2 y2 cx cy r rx ry dx dy fx fy width height points pathLength'),
  ...words('transform viewBox preserveAspectRatio offset rotate opacity color visibility data-zone'),
  ...words('fill fill-opacity fill-rule clip-rule clip-path mask stop-color stop-opacity paint-order vector-effect'),
  ...words('stroke stroke-width stroke-linecap stroke-linejoin stroke-opacity'),
  ...words('stroke-dasharray stroke-dashoffset stroke-miterlimit'),
  ...words('text-anchor dominant-baseline font-size font-weight font-style letter-spacing'),
  ...words('gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform'),
  ...words('clipPathUnits maskUnits maskContentUnits'),
  ...words('refX refY markerWidth markerHeight markerUnits orient marker-start marker-mid marker-end'),
]);

/** Attributes that say how a part comes in, in a storyboard (`model/storyboard/moves.ts`). */
export const moving: Readonly<Record<string, (value: string) => boolean>> = {
  'data-enter': isWay,
  'data-at': isInstant,
};

/** Functions of colours and of `transform`; all others of CSS may fetch something, such as `image-set`. */
const functions: ReadonlySet<string> = new Set(
  words('url var rgb rgba hsl hsla calc matrix translate scale rotate skewx skewy'),
);

/** Only to a part of the drawing itself; a backslash may write `url` in a way that nobody reads. */
const elsewhere = /url\s*\((?!\s*["']?#)|script:|data:|\\/i;

/** An attribute passes by its name and by its value: nothing in a drawing points outside the drawing. */
export const isSvgAttribute = (name: string, value: string): boolean =>
  svgAttributes.has(name) &&
  !elsewhere.test(value) &&
  [...value.matchAll(/([\w-]*)\s*\(/g)].every(([, called = '']) => functions.has(called.toLowerCase()));
