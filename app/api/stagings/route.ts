import { handle } from "#lib/http/handle";
import { AddToBatch, addToBatch } from "#lib/outbound/add-to-batch";

export const POST = handle(AddToBatch, addToBatch);
