import { handle } from "#lib/http/handle";
import { ChooseMail, chooseMail } from "#lib/notices/choose-mail";

export const POST = handle(ChooseMail, chooseMail);
