import { handleScans } from "#lib/http/handle-scans";
import { AddToBatch, addToBatch } from "#lib/outbound/add-to-batch";

export const POST = handleScans({ route: "/api/stagings", schema: AddToBatch, act: addToBatch });
