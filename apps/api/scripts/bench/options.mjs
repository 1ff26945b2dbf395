// What was asked of the benchmark. Imports nothing that needs installing.
import { parseArgs } from 'node:util';
import { Stop } from '../progress.mjs';

const MOST = 5_000_000;

/**
 * Sizes rise: the database is loaded up from each to the next.
 * @param args what stands after `npm run bench --`
 * @returns {{ sizes: number[], needs: number, minutes: number }} minutes: Infinity when there is no limit
 * @throws Stop that names the option and the mend
 */
export function readOptions(args) {
  const values = valuesOf(args);
  const sizes = values.solutions.split(',').map((size) => whole('solutions', size));
  if (sizes.some((size, i) => i > 0 && size <= sizes[i - 1]))
    throw new Stop(
      `--solutions ${values.solutions}：各档数量须逐个增大，例如 --solutions ${rising(sizes)}`,
      `--solutions ${values.solutions}: each size must be greater than the one before, for example --solutions ${rising(sizes)}`,
    );
  return {
    sizes,
    needs: whole('needs', values.needs),
    minutes: values.minutes === undefined ? Infinity : whole('minutes', values.minutes),
  };
}

function valuesOf(args) {
  try {
    return parseArgs({
      args,
      options: {
        solutions: { type: 'string', default: '1000' },
        needs: { type: 'string', default: '200' },
        minutes: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Stop(
      `无法识别的参数（${error.message}）。可用：--solutions 10000,100000 --needs 1000 --minutes 60`,
      `${error.message}\nThe options are: --solutions 10000,100000 --needs 1000 --minutes 60`,
    );
  }
}

const rising = (sizes) => [...new Set(sizes)].sort((a, b) => a - b).join(',');

function whole(name, text) {
  const value = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
  if (value >= 1 && value <= MOST) return value;
  const example = name === 'solutions' ? '10000,100000' : name === 'needs' ? '1000' : '60';
  throw new Stop(
    `--${name}：“${text}”应为 1 到 ${MOST} 之间的整数${name === 'solutions' ? '，多个用逗号分开且不留空格' : ''}，例如 --${name} ${example}`,
    `--${name}: "${text}" should be a whole number from 1 to ${MOST}${name === 'solutions' ? '; several are parted by commas without blanks' : ''}, for example --${name} ${example}`,
  );
}
