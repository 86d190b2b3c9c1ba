import { GetYearFigures, getYearFigures } from "#lib/dashboard/get-year-figures";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(GetYearFigures, getYearFigures);
