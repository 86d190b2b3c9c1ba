import { GetJudgements, getJudgements } from "#lib/dashboard/get-judgements";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(GetJudgements, getJudgements);
