import { handle } from "#lib/http/handle";
import { ChangeOffice, changeOffice } from "#lib/offices/change-office";

export const POST = handle(ChangeOffice, changeOffice);
