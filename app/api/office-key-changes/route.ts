import { handle } from "#lib/http/handle";
import { ChangeOfficeKey, changeOfficeKey } from "#lib/offices/change-office-key";

export const POST = handle(ChangeOfficeKey, changeOfficeKey);
