import { CheckCard, checkCard } from "#lib/cards/check-card";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(CheckCard, checkCard);
