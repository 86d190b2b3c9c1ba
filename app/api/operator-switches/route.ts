import { switchHere } from "#lib/http/switch-here";

export const POST = switchHere;
