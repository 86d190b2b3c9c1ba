import { CloseVehicle, closeVehicle } from "#lib/dock/close-vehicle";
import { handle } from "#lib/http/handle";

export const POST = handle(CloseVehicle, closeVehicle);
