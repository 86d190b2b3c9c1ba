import { ChangePassword, changePassword } from "#lib/auth/change-password";
import { handle } from "#lib/http/handle";

export const POST = handle(ChangePassword, changePassword);
