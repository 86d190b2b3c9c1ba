import { receiveInstruction } from "#lib/customs/receive-instruction";

export const POST = receiveInstruction;
