import { handle } from "#lib/http/handle";
import { IdentifyParcel, identifyParcel } from "#lib/receiving/identify-parcel";

export const POST = handle(IdentifyParcel, identifyParcel);
