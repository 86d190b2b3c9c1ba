import { ArriveParcel, arriveParcel } from "#lib/dock/arrive-parcel";
import { handleScans } from "#lib/http/handle-scans";

export const POST = handleScans({ route: "/api/arrivals", schema: ArriveParcel, act: arriveParcel });
