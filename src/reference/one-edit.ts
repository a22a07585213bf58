/**
 * Whether one slip of the finger turns one word into the other: a letter too many, too few or wrong, or two
 * neighbours swapped. False for equal words. Compares from both ends, so most pairs cost a letter or two.
 */
export function isOneEdit(a: string, b: string): boolean {
  const longer = a.length - b.length;
  if (longer < -1 || longer > 1) return false;
  const shared = Math.min(a.length, b.length);
  let start = 0;
  while (start < shared && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shared - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  const apart = shared - start - end;
  if (longer) return apart === 0;
  return apart === 1 || (apart === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]);
}
