import { signInAgain } from "#lib/http/sign-in-again";

export const POST = signInAgain;
