import { handle } from "#lib/http/handle";
import { UnsealBatch, unsealBatch } from "#lib/outbound/unseal-batch";

export const POST = handle(UnsealBatch, unsealBatch);
