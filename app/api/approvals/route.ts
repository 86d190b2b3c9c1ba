import { handle } from "#lib/http/handle";
import { ApproveBatch, approveBatch } from "#lib/outbound/approve-batch";

export const POST = handle(ApproveBatch, approveBatch);
