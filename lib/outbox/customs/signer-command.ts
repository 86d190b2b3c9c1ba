import { spawn } from "node:child_process";
import { outsideVariables } from "#lib/env";
import type { Signed } from "#lib/outbox/customs/signer";

const timeoutMs = 30_000;
const keptCharacters = 300;
/** A signature adds some thousands of characters. */
const roomForSignature = 256 * 1024;

/**
 * Runs the signer's program once: the document on its stdin, the signed one on its stdout, 0 at the end. Another
 * exit is the signer's no, with its last words; one that cannot be run or does not end is away.
 */
export function signByCommand(
  argv: readonly string[],
  xml: string,
  waitMs: number = timeoutMs,
): Promise<Signed> {
  const [program = "", ...args] = argv;
  const limit = 2 * Buffer.byteLength(xml) + roomForSignature;
  return new Promise((resolve) => {
    const fail = (trouble: "signer_away" | "signer_refused", words: string) =>
      resolve({ ok: false, trouble, words: words.trim().slice(-keptCharacters) });
    const child = spawn(program, args, {
      env: outsideVariables(),
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      timeout: waitMs,
      killSignal: "SIGKILL",
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let complaint = "";
    child.once("error", (error) => fail("signer_away", error.message));
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk.toString("utf8")).slice(-2 * keptCharacters);
    });
    // A program that ends without reading breaks the pipe; how it ended says enough.
    child.stdin.once("error", () => undefined);
    child.stdin.end(xml);
    child.once("close", (code) => {
      if (code === null) fail("signer_away", complaint);
      else if (code !== 0 || size > limit) fail("signer_refused", complaint);
      else resolve({ ok: true, xml: Buffer.concat(chunks).toString("utf8"), forget: async () => undefined });
    });
  });
}
