import { handle } from "#lib/http/handle";
import { ReadNotices, readNotices } from "#lib/notices/read-notices";

export const POST = handle(ReadNotices, readNotices);
