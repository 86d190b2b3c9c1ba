import { handleRead } from "#lib/http/handle";
import { ListPlaces, listPlaces } from "#lib/places/list-places";

export const GET = handleRead(ListPlaces, listPlaces);
