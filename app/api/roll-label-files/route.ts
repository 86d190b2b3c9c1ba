import { plateLabelSize } from "#lib/domain/papers/label-content";
import { serveLabels } from "#lib/papers/serve-labels";
import { GetRoll } from "#lib/receiving/get-roll";
import { getRollFile } from "#lib/receiving/print-roll";

export const GET = (request: Request) => serveLabels(request, plateLabelSize, GetRoll, getRollFile);
