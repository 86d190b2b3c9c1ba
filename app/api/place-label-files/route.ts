import { placeLabelSize } from "#lib/domain/papers/label-content";
import { serveLabels } from "#lib/papers/serve-labels";
import { GetPlaceLabels } from "#lib/places/get-place-labels";
import { getPlaceLabelFile } from "#lib/places/print-place-labels";

export const GET = (request: Request) =>
  serveLabels(request, placeLabelSize, GetPlaceLabels, getPlaceLabelFile);
