import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { packagePath } from '../../src/package-root.js';
import { copiedFiles, readStages } from './dockerfile.js';

const stages = readStages(readFileSync(packagePath('Dockerfile'), 'utf8'));
const [build, final] = stages;
if (build === undefined || final === undefined) throw new Error('the Dockerfile has fewer than two stages');
const lastStep = (name: string) => final.steps.filter(({ instruction }) => instruction === name).at(-1);

describe('the Dockerfile', () => {
  it('builds in one stage and runs in another, which holds what the first one left', () => {
    expect(stages.map(({ name }) => name)).toEqual(['build', null]);
    expect(final.base).toBe(build.base);
    expect(final.steps).toContainEqual({ instruction: 'COPY', words: ['--from=build', '/app', './'] });
    expect(copiedFiles(final)).toEqual([]);
  });

  it('names files that are there', () => {
    expect(copiedFiles(build)).toContain('src');
    expect(copiedFiles(build).filter((file) => !existsSync(packagePath(file)))).toEqual([]);
  });

  it('takes only files that .dockerignore lets through', () => {
    const ignored = readFileSync(packagePath('.dockerignore'), 'utf8').split('\n');
    expect(ignored).toContain('*');
    const letThrough = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect([...copiedFiles(build)].sort()).toEqual(letThrough.sort());
  });

  it('takes all the files that the service reads while it runs, and no other folder of the package', () => {
    const { files } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { files: readonly string[] };
    const folders = copiedFiles(build).filter((file) => !file.includes('.'));
    expect(folders.sort()).toEqual(files.filter((file) => file !== 'dist').sort());
  });

  it('does not run as root', () => {
    const user = final.steps.findIndex(({ instruction }) => instruction === 'USER');
    expect(final.steps[user]?.words).toEqual(['node']);
    expect(final.steps.slice(user).some(({ instruction }) => instruction === 'RUN')).toBe(false);
  });

  it('starts the command of the package and can be asked how it is', () => {
    const { bin } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { bin: { demarche: string } };
    expect(JSON.parse(lastStep('CMD')?.words.join(' ') ?? '')).toEqual(['node', bin.demarche, 'serve']);
    expect(lastStep('HEALTHCHECK')?.words.join(' ')).toContain('/healthz');
  });

  it('holds no secret', () => {
    const text = readFileSync(packagePath('Dockerfile'), 'utf8');
    expect(text).not.toMatch(/password|secret|token/i);
  });
});
