import { GetAnnounceableList, getAnnounceableList } from "#lib/customs/get-announceable-list";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(GetAnnounceableList, getAnnounceableList);
