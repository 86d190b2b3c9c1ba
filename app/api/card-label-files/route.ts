import { getCardLabels } from "#lib/cards/get-card-labels";
import { GetCardSet } from "#lib/cards/get-card-set";
import { cardLabelSize } from "#lib/domain/papers/label-content";
import { serveLabels } from "#lib/papers/serve-labels";

export const GET = (request: Request) => serveLabels(request, cardLabelSize, GetCardSet, getCardLabels);
