import { handleRead } from "#lib/http/handle";
import { Inquire, inquire } from "#lib/tracking/inquire";

export const GET = handleRead(Inquire, inquire);
