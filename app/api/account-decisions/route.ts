import { DecideProposal, decideProposal } from "#lib/accounts/decide-proposal";
import { handle } from "#lib/http/handle";

export const POST = handle(DecideProposal, decideProposal);
