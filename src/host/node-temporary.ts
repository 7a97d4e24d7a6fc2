import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  type Stats,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './node-streams.js';

let written = 0;

/** A flushed file beside its later place; removed again when anything goes wrong. */
export function writeTemporary(folder: string, bytes: Uint8Array, like?: Stats): string {
  removeAbandoned(folder);
  written += 1;
  const temporary = join(folder, `.post-tmp-${process.pid}-${written}`);
  const descriptor = openSync(temporary, 'wx');
  try {
    writeAll(descriptor, bytes);
    if (like) adopt(descriptor, like);
    flush(descriptor);
  } catch (error) {
    closeSync(descriptor);
    unlinkSync(temporary);
    throw error;
  }
  closeSync(descriptor);
  return temporary;
}

/** Put a temporary file to its use, or remove it. */
export function finish(temporary: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (lstatSync(temporary, { throwIfNoEntry: false })) unlinkSync(temporary);
    throw error;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let offset = 0;
  while (offset < bytes.length) offset += writeSync(descriptor, bytes, offset);
}

/** Mode and, for an administrator working on somebody's files, owner. */
export function adopt(descriptor: number, like: Stats): void {
  try {
    fchownSync(descriptor, like.uid, like.gid);
  } catch {
    // Only an administrator may give files away; the content matters more.
  }
  fchmodSync(descriptor, like.mode & 0o7777);
}

const swept = new Set<string>();
const abandonedAfter = 60_000;

/** Remove what a killed process left in this folder: once, where we write anyway. */
function removeAbandoned(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of readdirSync(folder)) {
    const owner = /^\.post-tmp-(\d+)-\d+$/.exec(name)?.[1];
    if (owner !== undefined) removeIfAbandoned(join(folder, name), Number(owner));
  }
}

function removeIfAbandoned(path: string, owner: number): void {
  try {
    const age = Date.now() - lstatSync(path).mtimeMs;
    if (age > abandonedAfter && !isRunning(owner)) unlinkSync(path);
  } catch {
    // It went away by itself, or is not ours to remove.
  }
}

/** Is there a process with this id on this machine? */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Some file systems cannot flush; those that say that the disk is full or broken are heard. */
function flush(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (['ENOSPC', 'EDQUOT', 'EIO'].includes(codeOf(error))) throw error;
  }
}

/** A rename survives a loss of power only when its folder is flushed; Windows cannot. */
export function flushDirectory(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const descriptor = openSync(folder, 'r');
    flush(descriptor);
    closeSync(descriptor);
  } catch {
    // The rename itself has happened.
  }
}
