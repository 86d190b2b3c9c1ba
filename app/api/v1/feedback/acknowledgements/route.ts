import { acknowledgeFromWire } from "#lib/feedback/acknowledge-from-wire";
import { handleSigned } from "#lib/http/handle-signed";

export const POST = handleSigned(acknowledgeFromWire);
