import { handle } from "#lib/http/handle";
import { AddOfficeKey, addOfficeKey } from "#lib/offices/add-office-key";

export const POST = handle(AddOfficeKey, addOfficeKey);
