/** Whether a part of the page lies wholly within another. */
export function isWithin(part: Element, frame: Element): boolean {
  const [inner, outer] = [part.getBoundingClientRect(), frame.getBoundingClientRect()];
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
