// How the figures of a benchmark grow with its size. Pure.

/** Say what was measured, or count all that went before: no figure of the platform at this size. */
const NO_FIGURES = ['solutions', 'needs', 'rematchNeeds', 'seconds'];

/** Figures by name, those within others as `name.inner`. */
export const numbersIn = (row, path = []) =>
  Object.entries(row).flatMap(([key, value]) => {
    if (typeof value === 'number') return [[[...path, key].join('.'), value]];
    return value !== null && typeof value === 'object' ? numbersIn(value, [...path, key]) : [];
  });

export const rounded = (value) => Math.round(value * 1000) / 1000;

/**
 * The exponent between two sizes: d ln figure / d ln size, that is, figure ~ size^exponent there. 0: the same at every size; 1: grows
 * with the size; negative: falls. What grows with the logarithm of the size has 1 / ln size, which is 0.11 to 0.07 from 10,000 to
 * 1,000,000: below some 0.2 a figure is near logarithmic. For what counts by the second, −1 is what 1 is for a time.
 * @returns null where one of them is 0, negative or was not measured
 */
export function exponent(from, to) {
  if (!(from.figure > 0) || !(to.figure > 0)) return null;
  return Math.log(to.figure / from.figure) / Math.log(to.size / from.size);
}

/**
 * @param rows what was measured, one object for each size, smallest first; `solutions` is the size
 * @param left sizes that were asked for and not measured
 * @returns {{ solutions: number[], left: number[], figures: Record<string, { values: (number | null)[], exponents: (number | null)[] }> }}
 *   values at each size, exponents between neighbouring ones
 */
export function growthOf(rows, left = []) {
  const tables = rows.map((row) => new Map(numbersIn(row)));
  const names = [...new Set(tables.flatMap((table) => [...table.keys()]))].filter(
    (name) => !NO_FIGURES.includes(name),
  );
  const solutions = rows.map((row) => row.solutions);
  const figureOf = (name) => {
    const values = tables.map((table) => table.get(name) ?? null);
    const exponents = values.slice(1).map((figure, i) => {
      const found = exponent({ size: solutions[i], figure: values[i] }, { size: solutions[i + 1], figure });
      return found === null ? null : rounded(found);
    });
    return { values: values.map((value) => value && rounded(value)), exponents };
  };
  return { solutions, left, figures: Object.fromEntries(names.map((name) => [name, figureOf(name)])) };
}

/** The same for people: a line for each figure, its values under the sizes, then the exponents between them. */
export function growthTable({ solutions, figures }) {
  const lines = [
    [
      '',
      ...solutions.map((size) => size.toLocaleString('en')),
      ...solutions.slice(1).map(() => 'd ln / d ln'),
    ],
    ...Object.entries(figures).map(([name, { values, exponents }]) => [
      name,
      ...values.map((value) =>
        value === null ? '–' : value.toLocaleString('en', { maximumFractionDigits: 3 }),
      ),
      ...exponents.map((value) => (value === null ? '–' : value.toFixed(2))),
    ]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
    )
    .join('\n');
}
