import { UnlockScreen, unlockScreen } from "#lib/auth/unlock-screen";
import { handle } from "#lib/http/handle";

export const POST = handle(UnlockScreen, unlockScreen);
