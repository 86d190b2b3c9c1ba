import { GetOfficeFigures, getOfficeFigures } from "#lib/dashboard/get-office-figures";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(GetOfficeFigures, getOfficeFigures);
