import { handle } from "#lib/http/handle";
import { RecordDestruction, recordDestruction } from "#lib/outbound/record-destruction";

export const POST = handle(RecordDestruction, recordDestruction);
