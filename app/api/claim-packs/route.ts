import { readShownPhoto } from "#lib/evidence/serve-photo";
import { serveClaimPack } from "#lib/papers/serve-claim-pack";
import { getClaimPack } from "#lib/tracking/get-claim-pack";

export const GET = (request: Request) => serveClaimPack(request, getClaimPack, readShownPhoto);
