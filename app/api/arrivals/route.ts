import { ArriveParcel, arriveParcel } from "#lib/dock/arrive-parcel";
import { handle } from "#lib/http/handle";

export const POST = handle(ArriveParcel, arriveParcel, { mayWait: true });
