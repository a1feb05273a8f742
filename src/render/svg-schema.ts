/** Elements a drawing may hold. No script, no foreignObject, no style, no link, no image, no animation of its own. */
export const svgElements: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern', 'marker'],
]);

const svgAttributes: ReadonlySet<string> = new Set([
  ...[
    'd',
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'dx',
    'dy',
    'fx',
    'fy',
    'width',
    'height',
    'points',
  ],
  ...['transform', 'viewBox', 'preserveAspectRatio', 'offset', 'pathLength', 'rotate', 'opacity', 'color', 'data-zone'],
  ...[
    'fill',
    'fill-opacity',
    'fill-rule',
    'clip-rule',
    'clip-path',
    'mask',
    'stop-color',
    'stop-opacity',
    'paint-order',
  ],
  ...[
    'stroke',
    'stroke-width',
    'stroke-linecap',
    'stroke-linejoin',
    'stroke-opacity',
    'stroke-dasharray',
    'stroke-dashoffset',
    'stroke-miterlimit',
  ],
  ...[
    'text-anchor',
    'dominant-baseline',
    'font-size',
    'font-weight',
    'font-style',
    'letter-spacing',
    'vector-effect',
    'visibility',
  ],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'patternUnits', 'patternContentUnits', 'patternTransform'],
  ...[
    'clipPathUnits',
    'maskUnits',
    'maskContentUnits',
    'refX',
    'refY',
    'markerWidth',
    'markerHeight',
    'markerUnits',
    'orient',
  ],
  ...['marker-start', 'marker-mid', 'marker-end'],
]);

/** An attribute passes by its name and by its value: nothing in a drawing points outside the drawing. */
export const isSvgAttribute = (name: string, value: string): boolean =>
  svgAttributes.has(name) && !/url\s*\((?!\s*["']?#)|script:|data:/i.test(value);
