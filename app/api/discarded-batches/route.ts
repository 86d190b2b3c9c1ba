import { handle } from "#lib/http/handle";
import { DiscardBatch, discardBatch } from "#lib/outbound/discard-batch";

export const POST = handle(DiscardBatch, discardBatch);
