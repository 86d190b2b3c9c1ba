import { ClassRefusal, classRefusal } from "#lib/customs/class-refusal";
import { handle } from "#lib/http/handle";

export const POST = handle(ClassRefusal, classRefusal);
