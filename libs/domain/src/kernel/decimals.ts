/** Whether a number needs no more than `places` decimals to be written: 12.5 has 1; 0.1 + 0.2 is judged as its shortest form. */
export function hasAtMostDecimals(value: number, places: number): boolean {
  const [mantissa = '', exponent = '0'] = String(value).toLowerCase().split('e');
  const written = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, written - Number(exponent)) <= places;
}
