import { handle } from "#lib/http/handle";
import { FinishParcel, finishParcel } from "#lib/receiving/finish-parcel";

export const POST = handle(FinishParcel, finishParcel);
