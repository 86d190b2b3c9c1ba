import { handle } from "#lib/http/handle";
import { EnterTaxRate, enterTaxRate } from "#lib/settings/enter-tax-rate";

export const POST = handle(EnterTaxRate, enterTaxRate);
