import { handle } from "#lib/http/handle";
import { RemoveFromBatch, removeFromBatch } from "#lib/outbound/remove-from-batch";

export const POST = handle(RemoveFromBatch, removeFromBatch);
