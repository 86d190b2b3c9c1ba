import { handle } from "#lib/http/handle";
import { RecordContractor, recordContractor } from "#lib/registers/record-contractor";

export const POST = handle(RecordContractor, recordContractor);
