import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { requireFreeSpace } from "./require-free-space.ts";

const { bavail, bsize } = statfsSync(tmpdir());
const free = bavail * bsize;

test("a disk with room is no matter", async () => {
  await expect(requireFreeSpace(tmpdir(), free / 2)).resolves.toBeUndefined();
});

test("a full one is named with what is free, what is needed, and the way on", async () => {
  const refusal = requireFreeSpace(tmpdir(), free * 2);
  await expect(refusal).rejects.toThrow(/^The disk is full: \d+ MB are free at .+, and \d+ MB are needed\./);
});
