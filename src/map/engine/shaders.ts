/** Conditions that are never true on our map: the globe, terrain, and how often pixels are drawn over. */
const never = /^#ifdef (GLOBE|TERRAIN3D|OVERDRAW_INSPECTOR)$/;

/** The lines of a shader without the branches that our map never takes. */
function taken(lines: readonly string[]): string[] {
  const open: ('other' | 'never' | 'else')[] = [];
  const kept: string[] = [];
  for (const line of lines) {
    const inner = open.at(-1) ?? 'other';
    if (never.test(line)) open.push('never');
    else if (line === '#else' && inner !== 'other') open.splice(-1, 1, 'else');
    else if (line === '#endif' && inner !== 'other') open.pop();
    else {
      if (line.startsWith('#if')) open.push('other');
      if (line === '#endif') open.pop();
      if (!open.includes('never')) kept.push(line);
    }
  }
  return kept;
}

/** A module of MapLibre that holds a shader as one string, without the branches our map never takes. */
export function withoutBranches(source: string): string {
  return source.replace(
    /^export default '(.*)';$/m,
    (_, shader: string) => `export default '${taken(shader.split('\\n')).join('\\n')}';`,
  );
}
