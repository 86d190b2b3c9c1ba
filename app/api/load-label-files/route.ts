import { placeLabelSize } from "#lib/domain/papers/label-content";
import { GetLoadLabels, getLoadLabels } from "#lib/papers/get-load-labels";
import { serveLabels } from "#lib/papers/serve-labels";

export const GET = (request: Request) => serveLabels(request, placeLabelSize, GetLoadLabels, getLoadLabels);
