import { plateLabelSize } from "#lib/domain/papers/label-content";
import { GetLabelFile, getLabelFile } from "#lib/papers/get-label-file";
import { serveLabels } from "#lib/papers/serve-labels";

export const GET = (request: Request) => serveLabels(request, plateLabelSize, GetLabelFile, getLabelFile);
