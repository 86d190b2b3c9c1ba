import { createHash } from "node:crypto";
import { canonicalJson } from "#lib/domain/canonical-json";
import { loadPaper } from "#lib/domain/papers/load-paper";
import { papersOfOutcome } from "#lib/domain/papers/load-paper-rules";
import type { LoadPaperKind, PaperBody, PaperContent, PaperKind } from "#lib/domain/papers/paper";
import type { PaperLoad } from "#lib/domain/papers/paper-load";
import type { FrozenPaper } from "#lib/papers/get-document";

/** A paper as if it had been made of a load. */
export function frozenPaper(kind: LoadPaperKind, load: PaperLoad): FrozenPaper {
  if (!papersOfOutcome(load.outcome).includes(kind)) throw new Error(`no ${kind} for ${load.outcome}`);
  return frozen(kind, loadPaper(kind, load));
}

/** A paper as if it had been made, and says this. */
export function frozen(kind: PaperKind, body: PaperBody): FrozenPaper {
  const content: PaperContent = {
    layout: 1,
    kind,
    number: "HO2026000042",
    madeAt: "2026-11-21T06:10:00.000Z",
    madeBy: "王主管",
    issuer: "归仓演示退货中心仓",
    replaces: null,
    verifyUrl: "https://guicang.example/verify/7mJ3kQ0vZp4nRtXyB2cD",
    body,
  };
  return { content, sha256: createHash("sha256").update(canonicalJson(content)).digest("hex") };
}
