import { existsSync } from "node:fs";
import { isSignedBy } from "../signing/sign-document.ts";
import { testKey, testKeyFile } from "../signing/test-key.ts";
import { type ReadMessage, textOf } from "./read-document.ts";

/**
 * What customs' gateway has against the signature of a message, or null. Whoever declares (appStatus 2) signs: one
 * `ds:Signature`, the last child of the root. Where the sandbox has a test key it must be that key's over all of it;
 * where it has none, somebody signs with a card of his own, and that there is a signature must do.
 */
export function signatureProblem(message: ReadMessage, dataDir: string): string | null {
  const { signatures, refunds, xml } = message;
  const mustSign = refunds.some(({ head }) => textOf(head, "appStatus") === "2");
  if (signatures === "none") return mustSign ? "Signature 节点缺失：业务状态为申报时必填" : null;
  if (signatures === "misplaced") return "Signature 节点应只有一个，且在报文末尾";
  if (!existsSync(testKeyFile(dataDir))) return null;
  return isSignedBy(xml, testKey(dataDir)) ? null : "签名验证不通过";
}
