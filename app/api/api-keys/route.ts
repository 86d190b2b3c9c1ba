import { handle } from "#lib/http/handle";
import { AddKey, addKey } from "#lib/keys/add-key";

export const POST = handle(AddKey, addKey);
