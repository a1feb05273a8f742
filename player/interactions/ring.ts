/**
 * Draws a ring around a zone of a drawing, whatever its shapes are, or changes how the ring stands.
 * A drawing that is not shown cannot be measured (Firefox throws): its rings wait for the next rendering.
 */
export function ringZone(zone: SVGGraphicsElement, state: string): void {
  const id = zone.getAttribute('data-zone') as string;
  const place = zone.parentNode as Element;
  let ring = place.querySelector(`[data-ring="${id}"]`);
  if (!ring && zone.getClientRects().length === 0) return;
  if (!ring) {
    ring = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    place.appendChild(ring);
    const { x, y, width, height } = zone.getBBox();
    const transform = zone.getAttribute('transform') || '';
    write(ring, { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 6, transform, 'data-ring': id });
  }
  write(ring, { class: `ring ${state}` });
}

function write(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  Object.keys(attributes).forEach((name) => element.setAttribute(name, String(attributes[name])));
}
