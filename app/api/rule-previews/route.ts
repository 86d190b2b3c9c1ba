import { handle } from "#lib/http/handle";
import { previewRule } from "#lib/settings/preview-rule";
import { ProposedVersion } from "#lib/settings/rule-input";

export const POST = handle(ProposedVersion, previewRule);
