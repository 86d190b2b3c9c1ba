import { GetMatching, getMatching } from "#lib/dashboard/get-matching";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(GetMatching, getMatching);
