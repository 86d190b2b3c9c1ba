const headBytes = 4_096;

/** The beginning of a message as far as names of elements go; what is not ASCII in it is of no use. */
export function decodeHead(body: Uint8Array): string {
  return Buffer.from(body.subarray(0, headBytes)).toString("latin1");
}
