/** The height that a frame tells the page around it; undefined where a message is none of that kind. */
export function heightIn(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  if (Reflect.get(message, 'sentinel') !== 'amp') return undefined;
  if (Reflect.get(message, 'type') !== 'embed-size') return undefined;
  const height: unknown = Reflect.get(message, 'height');
  return typeof height === 'number' && height > 0 ? height : undefined;
}
