import { handle } from "#lib/http/handle";
import { OpenBatch, openBatch } from "#lib/outbound/open-batch";

export const POST = handle(OpenBatch, openBatch);
