import { z } from "zod";
import { getOperator } from "#lib/auth/get-operator";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(z.strictObject({}), (ctx) => getOperator(ctx));
