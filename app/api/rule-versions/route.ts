import { handle } from "#lib/http/handle";
import { changeRule } from "#lib/settings/change-rule";
import { NewVersion } from "#lib/settings/rule-input";

export const POST = handle(NewVersion, changeRule);
