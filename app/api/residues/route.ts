import { handle } from "#lib/http/handle";
import { RecordResidues, recordResidues } from "#lib/outbound/record-residues";

export const POST = handle(RecordResidues, recordResidues);
