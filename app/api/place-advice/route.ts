import { handleRead } from "#lib/http/handle";
import { AdvisePlace, advisePlace } from "#lib/places/advise-place";

export const GET = handleRead(AdvisePlace, advisePlace);
