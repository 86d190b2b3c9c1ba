import { handle } from "#lib/http/handle";
import { RecordEnterprise, recordEnterprise } from "#lib/registers/record-enterprise";

export const POST = handle(RecordEnterprise, recordEnterprise);
