import { returnLabelSize } from "#lib/domain/papers/return-label";
import { GetReturnLabels, getReturnLabels } from "#lib/papers/get-return-labels";
import { serveLabels } from "#lib/papers/serve-labels";

export const GET = (request: Request) =>
  serveLabels(request, returnLabelSize, GetReturnLabels, getReturnLabels);
