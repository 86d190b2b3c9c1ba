import { handle } from "#lib/http/handle";
import { ReportMissing, reportMissing } from "#lib/stock/report-missing";

export const POST = handle(ReportMissing, reportMissing);
