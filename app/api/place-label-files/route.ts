import { placeLabelSize } from "#lib/domain/papers/label-content";
import { serveLabels } from "#lib/papers/serve-labels";
import { GetPlaceLabels, getPlaceLabels } from "#lib/places/get-place-labels";

export const GET = (request: Request) => serveLabels(request, placeLabelSize, GetPlaceLabels, getPlaceLabels);
