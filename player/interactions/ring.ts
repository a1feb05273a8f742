const space = 'http://www.w3.org/2000/svg';

/** Draws a ring around a zone of a drawing, whatever its shapes are, or changes how the ring stands. */
export function ringZone(zone: SVGGraphicsElement, state: string): void {
  let ring = zone.querySelector('.ring');
  if (!ring) {
    ring = document.createElementNS(space, 'rect');
    const { x, y, width, height } = zone.getBBox();
    const gap = 4;
    const box = { x: x - gap, y: y - gap, width: width + 2 * gap, height: height + 2 * gap, rx: 6 };
    (Object.keys(box) as (keyof typeof box)[]).forEach((name) => ring!.setAttribute(name, String(box[name])));
    zone.appendChild(ring);
  }
  ring.setAttribute('class', `ring ${state}`);
}
