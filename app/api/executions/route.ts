import { handle } from "#lib/http/handle";
import { ExecuteBatch, executeBatch } from "#lib/outbound/execute-batch";

export const POST = handle(ExecuteBatch, executeBatch);
