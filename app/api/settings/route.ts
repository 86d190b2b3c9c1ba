import { handle } from "#lib/http/handle";
import { ChangeSetting, changeSetting } from "#lib/settings/change-setting";

export const POST = handle(ChangeSetting, changeSetting);
