import { WriteQuery, writeQuery } from "#lib/feedback/write-query";
import { handle } from "#lib/http/handle";

export const POST = handle(WriteQuery, writeQuery);
