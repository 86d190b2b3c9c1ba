import { placeLabelSize } from "#lib/domain/papers/label-content";
import { GetLoadLabels } from "#lib/papers/get-load-labels";
import { getLoadLabelFile } from "#lib/papers/print-load-labels";
import { serveLabels } from "#lib/papers/serve-labels";

export const GET = (request: Request) =>
  serveLabels(request, placeLabelSize, GetLoadLabels, getLoadLabelFile);
