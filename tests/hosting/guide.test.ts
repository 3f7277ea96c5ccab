import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { caddy, hostFiles, nginxHeaders, nginxMaps } from '~/hosting/header-files';

const guide = readFileSync('src/hosting/README.md', 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text,
}));

test.each([
  ['nginx', 'nginxMaps()', nginxMaps()],
  ['nginx', 'nginxHeaders()', nginxHeaders()],
  ['caddyfile', 'caddy()', caddy()],
])('the guide shows for %s exactly what %s gives', (language, name, wanted) => {
  const message = `src/hosting/README.md must show ${name} as:\n\`\`\`${language}\n${wanted}\`\`\``;
  expect(
    blocks.some((block) => block.language === language && block.text === wanted),
    message,
  ).toBe(true);
});

test('the guide names every file that is for hosts, and every file it names is there', () => {
  for (const file of hostFiles) expect(guide).toContain(`\`${file}\``);
  const named = [...guide.matchAll(/`((?:src|tests|\.github)\/[\w./-]+)`/g)].map(
    ([, file = '']) => file,
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('every command of ours that the guide names is one', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => !Object.keys(scripts).includes(name ?? ''))).toEqual([]);
});

test('the front door leads to the guide', () => {
  expect(readFileSync('README.md', 'utf8')).toContain('(src/hosting/README.md)');
});

const workflows = globSync('.github/workflows/*.yml').map((file) => ({
  file: path.basename(file),
  text: readFileSync(file, 'utf8'),
}));

test.each(workflows)(
  '$file names the version of every action and grants at the top no more than reading',
  ({ text }) => {
    const { permissions, jobs } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.keys(jobs).length).toBeGreaterThan(0);
    const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    expect(
      actions.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(action ?? '')),
    ).toEqual([]);
  },
);

test('one workflow runs .ci/run on pushes and pull requests, one builds that commit with its address once it passed', () => {
  const [ci, pages] = ['ci.yml', 'pages.yml'].map(
    (name) => workflows.find(({ file }) => file === name)?.text ?? '',
  );
  expect(Object.keys(parse(ci ?? '').on)).toEqual(['push', 'pull_request']);
  expect(ci).toMatch(/- run: \.ci\/run$/m);
  const { on, jobs } = parse(pages ?? '');
  expect(Object.keys(on)).toEqual(['workflow_run', 'workflow_dispatch']);
  expect(on.workflow_run).toEqual({
    workflows: [parse(ci ?? '').name],
    types: ['completed'],
    branches: ['main'],
  });
  expect(jobs.build.if).toContain("github.event.workflow_run.conclusion == 'success'");
  expect(jobs.build.if).toContain("github.event.workflow_run.event == 'push'");
  expect(jobs.build.steps[0].with.ref).toContain('github.event.workflow_run.head_sha');
  expect(pages).toContain('SITE_URL: ${{ steps.pages.outputs.base_url }}');
});
