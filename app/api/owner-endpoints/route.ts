import { handle } from "#lib/http/handle";
import { SetOwnerEndpoint, setOwnerEndpoint } from "#lib/webhooks/set-owner-endpoint";

export const POST = handle(SetOwnerEndpoint, setOwnerEndpoint);
