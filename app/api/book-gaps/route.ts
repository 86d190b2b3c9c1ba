import { handle } from "#lib/http/handle";
import { ReportGap, reportGap } from "#lib/stock/report-gap";

export const POST = handle(ReportGap, reportGap);
