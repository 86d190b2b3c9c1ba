import { handle } from "#lib/http/handle";
import { OpenParcel, openParcel } from "#lib/receiving/open-parcel";

export const POST = handle(OpenParcel, openParcel, { mayWait: true });
