import { handle } from "#lib/http/handle";
import { SealBatch } from "#lib/outbound/seal-batch";
import { sealWithPapers } from "./seal-with-papers";

export const POST = handle(SealBatch, sealWithPapers);
