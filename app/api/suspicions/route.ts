import { handle } from "#lib/http/handle";
import { ReportSuspicion, reportSuspicion } from "#lib/inspection/report-suspicion";

export const POST = handle(ReportSuspicion, reportSuspicion);
