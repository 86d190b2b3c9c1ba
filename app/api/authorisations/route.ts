import { handle } from "#lib/http/handle";
import { AuthoriseReturn, authoriseReturn } from "#lib/receiving/authorise-return";

export const POST = handle(AuthoriseReturn, authoriseReturn);
