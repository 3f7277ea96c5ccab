import fs, {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { recover, swapIn, type Places } from '~/hosting/swap';

const real = { renameSync: fs.renameSync, rmSync: fs.rmSync };

function revive(): void {
  Object.assign(fs, real);
  syncBuiltinESMExports();
}

afterEach(revive);

const names = ['a.html', 'b.html', 'c.html', 'd.html'];

function write(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(path.join(folder, name), text);
}

/** Folders with the last site in place and a new one aside. */
function layOut(): Places {
  const root = mkdtempSync(path.join(tmpdir(), 'swap-'));
  const [aside, target, old, waste] = ['aside', 'target', 'old', 'waste'].map((name) =>
    path.join(root, name),
  );
  if (!aside || !target || !old || !waste) throw new Error('four folders were wanted');
  write(aside, 'new');
  write(target, 'last');
  return { aside, target, old, waste };
}

/** What stands in a folder: each text that its files hold, or `half` where files are missing. */
function standsIn(folder: string): string {
  if (!fs.existsSync(folder)) return 'nothing';
  const files = readdirSync(folder);
  const texts = new Set(files.map((name) => readFileSync(path.join(folder, name), 'utf8')));
  return files.length === names.length ? [...texts].join(' and ') : 'half';
}

/** Kills the process, as far as files go, at one of its next moves; a folder that was being taken away is half there. */
function killAt(move: number): void {
  let left = move;
  const dies = () => {
    left -= 1;
    // The dead move nothing.
    if (left < 0) throw new Error('killed');
    return left === 0;
  };
  Object.assign(fs, {
    renameSync: (from: string, to: string) => {
      if (dies()) throw new Error('killed');
      real.renameSync(from, to);
    },
    rmSync: (folder: string, options: fs.RmOptions) => {
      if (!dies()) return real.rmSync(folder, options);
      if (fs.existsSync(folder)) real.rmSync(path.join(folder, 'a.html'));
      throw new Error('killed');
    },
  });
  syncBuiltinESMExports();
}

/** How many moves a swap has. */
const moves = 7;

test.each(Array.from({ length: moves }, (_, index) => index + 1))(
  'a build that is killed at move %i of its swap leaves a whole site, once the next one begins',
  (move) => {
    const places = layOut();
    killAt(move);
    expect(() => swapIn(places)).toThrow('killed');
    revive();
    expect(standsIn(places.target)).not.toMatch(/half|and/);
    recover(places);
    expect(standsIn(places.target)).toMatch(/^(last|new)$/);
    expect(standsIn(places.old)).toBe('nothing');
    rmSync(path.dirname(places.target), { recursive: true });
  },
);

test('a build that is killed while it clears up for another one leaves the last site, too', () => {
  for (const [first, second] of [1, 2, 3, 4, 5, 6, 7].flatMap((one) =>
    [1, 2, 3, 4, 5].map((two) => [one, two] as const),
  )) {
    const places = layOut();
    killAt(first);
    expect(() => swapIn(places)).toThrow('killed');
    revive();
    killAt(second);
    try {
      recover(places);
    } catch {
      // It was killed again.
    }
    revive();
    recover(places);
    expect([first, second, standsIn(places.target)]).toEqual([
      first,
      second,
      expect.stringMatching(/^(last|new)$/),
    ]);
    rmSync(path.dirname(places.target), { recursive: true });
  }
});

test('a swap that nobody disturbs puts the new site in place and leaves nothing behind', () => {
  const places = layOut();
  killAt(moves + 1);
  swapIn(places);
  revive();
  expect(standsIn(places.target)).toBe('new');
  expect(readdirSync(path.dirname(places.target))).toEqual(['target']);
  rmSync(path.dirname(places.target), { recursive: true });
});

test('where the new site cannot be moved in, the last one is back at once, and why is told', () => {
  const places = layOut();
  Object.assign(fs, {
    renameSync: (from: string, to: string) => {
      if (from === places.aside) throw new Error('held by a virus scanner');
      real.renameSync(from, to);
    },
  });
  syncBuiltinESMExports();
  expect(() => swapIn(places)).toThrow('held by a virus scanner');
  expect(standsIn(places.target)).toBe('last');
  rmSync(places.target, { recursive: true });
  expect(() => swapIn(places)).toThrow('held by a virus scanner');
  expect(standsIn(places.target)).toBe('nothing');
  rmSync(path.dirname(places.target), { recursive: true });
});

test('where there is no last site, the new one comes in all the same', () => {
  const places = layOut();
  rmSync(places.target, { recursive: true });
  swapIn(places);
  expect(standsIn(places.target)).toBe('new');
  rmSync(path.dirname(places.target), { recursive: true });
});
