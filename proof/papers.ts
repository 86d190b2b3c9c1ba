import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { paperKinds, paperLanguages } from "#lib/domain/papers/paper";
import { proveLabel } from "./papers/prove-label.ts";
import { provePaper } from "./papers/prove-paper.ts";
import { sampleLabels } from "./papers/sample-labels.ts";

const folder = join("test-results", "papers");

/**
 * Makes one of each paper in each language and of each label and reads them back as a stranger would: the codes by a
 * second library, the text by the engine of a browser. Leaves the files and a picture of each to be looked at.
 */
export async function provePapers(): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  const held: boolean[] = [];
  for (const kind of paperKinds) {
    for (const language of paperLanguages) {
      const name = `${kind}-${language}`;
      held.push(report(name, await provePaper(join(folder, name), kind, language)));
    }
  }
  for (const [name, { label, size }] of Object.entries(sampleLabels)) {
    held.push(report(`label ${name}`, await proveLabel(join(folder, `label-${name}`), label, size)));
  }
  console.log(`${held.filter(Boolean).length} of ${held.length} held; look at them in ${folder}`);
  return held.every(Boolean);
}

function report(name: string, failed: readonly string[]): boolean {
  console.log(`${failed.length === 0 ? "✓" : "✗"} ${name} ${failed.join(", ")}`);
  return failed.length === 0;
}
