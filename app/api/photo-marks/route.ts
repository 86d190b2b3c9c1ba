import { MarkPhoto, markPhoto } from "#lib/evidence/mark-photo";
import { handle } from "#lib/http/handle";

export const POST = handle(MarkPhoto, markPhoto);
