/**
 * The exercise of module 3, worked out by hand: an inventory of an invented agency, its scenarios, and a service.
 * In kg CO₂e a year; what the sheets of the course and the reader of sheets are held to.
 */
export const rivage = {
  electricity: 0.0519,
  pue: 1.8,
  agents: 120,
  /** Tolerances: of each cell, and as a share of totals. */
  cell: 0.02,
  share: 0.005,
  inventory: [
    row('portable', [120, 1, 5], [170, 12.3, 2.79, 48], [4080, 295.2, 298.94, 66.96, 4741.1]),
    row('fixe', [10, 1, 6], [203, 1.85, 6.61, 151], [338.33, 3.08, 78.37, 11.02, 430.8]),
    row('ecran', [150, 1, 6], [64.6, 1.29, 3.95, 73], [1615, 32.25, 568.31, 98.75, 2314.31]),
    row('pro', [40, 1, 3], [77, 2.27, 0.246, 4.9275], [1026.67, 30.27, 10.23, 3.28, 1070.44]),
    row('cope', [20, 0.85, 3], [77, 2.27, 0.246, 4.9275], [436.33, 12.86, 4.35, 1.39, 454.94]),
    row('switch', [8, 1, 5], [367, 0, 0, 438], [587.2, 0, 181.86, 0, 769.06]),
    row('serveur', [6, 1, 5], [748, 0, 0, 2628], [897.6, 0, 1473.05, 0, 2370.65]),
    row('box', [9.132420091, 1, 5], [60.8, 0.61, 1.63, 70.08], [111.05, 1.11, 33.22, 2.98, 148.36]),
  ],
  total: { fab: 9092.18, dist: 374.78, usage: 2648.32, fdv: 184.38, total: 12_299.65, kwh: 51_027.27, perAgent: 102.5 },
  scenarios: { a: 11_030.47, b: 11_836.79, c: 11_972.31, d: 11_509.44, all: 9559.16 },
  /** The same inventory with another factor. */
  factors: { next: 12_003.7, production: 10_758.63, germany: 31_184.85, server: 15_794.05 },
  service: {
    hours: 40_000,
    gigabytes: 2400,
    devices: 1257.07,
    devicesOn: 32.18,
    network: 33.34,
    server: 149.6,
    serverOn: 245.51,
    total: 1717.7,
    gramsPerVisit: 4.294,
    inFourMinutes: 1287.95,
    halfTheWeight: 1701.02,
  },
} as const;

function row(
  id: string,
  [quantity, share, years]: readonly [number, number, number],
  [making, distribution, endOfLife, kwh]: readonly [number, number, number, number],
  [fab, dist, usage, fdv, total]: readonly [number, number, number, number, number],
) {
  const factors = { fab: making, dist: distribution, fdv: endOfLife, kwh };
  return { id, quantity, share, years, factors, expected: { fab, dist, usage, fdv, total } };
}
