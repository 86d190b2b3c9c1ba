import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { makeApplication, makeMessage } from "#lib/outbox/customs/message.testing";
import type { Signer } from "#lib/outbox/customs/signer";
import type { Wiring } from "#lib/outbox/customs/wiring";

/** A folder of this test file's own, gone at its end. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "guicang-wire-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The element that a signer adds, with nothing in it that anybody could check. */
export const signature = (value: string) =>
  `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo/><ds:SignatureValue>${value}</ds:SignatureValue></ds:Signature>`;

/** The end of a signer's program: writes its `xml` out signed, differently every time. */
export const writeSigned = `
    const signature = ${JSON.stringify(`${signature("VALUE")}</$1>`)};
    const value = require("node:crypto").randomUUID();
    process.stdout.write(xml.replace(/<\\/(\\w+)>\\s*$/, signature.replace("VALUE", value)));`;

/** A program of one line that counts in a file how often it was asked, and signs differently every time. */
export function countingSigner(folder: string): { signer: Signer; timesAsked: () => number } {
  const log = join(folder, "asked");
  const program = `
    const xml = require("node:fs").readFileSync(0, "utf8");
    const count = require("node:fs").appendFileSync(${JSON.stringify(log)}, ".");
    ${writeSigned}`;
  appendFileSync(log, "");
  return {
    signer: { kind: "command", argv: [process.execPath, "-e", program] },
    timesAsked: () => (existsSync(log) ? readFileSync(log, "utf8").length : 0),
  };
}

/** The wiring of a house with a drop folder alone. */
export function folderWiring(outFolder: string, signer: Signer | null): Wiring {
  const inFolder = join(outFolder, "in");
  const isSignedBehind = signer === null;
  return { signer, isSignedBehind, transports: ["folder"], url: "", outFolder, inFolder, dxpReceiver: null };
}

/** A house with a drop folder and a signer, and one message in it. */
export async function makeHouse() {
  const folder = makeFolder();
  const { signer, timesAsked } = countingSigner(folder);
  const out = join(folder, "out");
  mkdirSync(out);
  const message = await makeMessage([await makeApplication("queued")]);
  return { out, timesAsked, message, wires: folderWiring(out, signer) };
}
