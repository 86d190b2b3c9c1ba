import { handle } from "#lib/http/handle";
import { SealBatch, sealBatch } from "#lib/outbound/seal-batch";

export const POST = handle(SealBatch, sealBatch);
