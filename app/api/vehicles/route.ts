import { ListVehicles, listVehicles } from "#lib/dock/list-vehicles";
import { OpenVehicle, openVehicle } from "#lib/dock/open-vehicle";
import { handle, handleRead } from "#lib/http/handle";

export const GET = handleRead(ListVehicles, listVehicles);
export const POST = handle(OpenVehicle, openVehicle);
