import { handle } from "#lib/http/handle";
import { MakeDocument, makeDocument } from "#lib/papers/make-document";

export const POST = handle(MakeDocument, makeDocument);
