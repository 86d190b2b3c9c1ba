import { text } from "node:stream/consumers";
import { signDocument } from "./signing/sign-document.ts";
import { testKey } from "./signing/test-key.ts";

/** The sandbox's stand-in for the declarant's card: a document on stdin, the signed one on stdout. */
try {
  process.stdout.write(signDocument(await text(process.stdin), testKey(process.env.DATA_DIR || ".data")));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
