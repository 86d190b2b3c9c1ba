import { GetMerchantFigures, getMerchantFigures } from "#lib/dashboard/get-merchant-figures";
import { handleRead } from "#lib/http/handle";

export const GET = handleRead(GetMerchantFigures, getMerchantFigures);
