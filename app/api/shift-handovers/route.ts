import { SignShift } from "#lib/domain/shift-stand";
import { handle } from "#lib/http/handle";
import { signShift } from "#lib/receiving/sign-shift";

export const POST = handle(SignShift, signShift);
