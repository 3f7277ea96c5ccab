/** Chinese as the site sets it: a space between Han signs and the digits or Latin letters beside them. */
export function spaced(text: string): string {
  return text.replace(
    /(?<=[0-9A-Za-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[0-9A-Za-z])/gu,
    ' ',
  );
}
