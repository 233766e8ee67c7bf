/** Whether a version, x.y.z, is `wanted` or later. */
export function atLeast(version: string, wanted: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  const differing = wanted.findIndex((part, index) => parts[index] !== part);
  return differing < 0 || (parts[differing] ?? 0) > (wanted[differing] ?? 0);
}
