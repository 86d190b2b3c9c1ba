/** The text of bytes in UTF-8 or GB18030 (which holds GBK and GB2312), or null when they are not that. */
export function decodeBytes(bytes: Uint8Array, encoding: "utf-8" | "gb18030"): string | null {
  try {
    return decoders[encoding].decode(bytes);
  } catch {
    return null;
  }
}

const decoders = {
  "utf-8": new TextDecoder("utf-8", { fatal: true }),
  gb18030: new TextDecoder("gb18030", { fatal: true }),
} as const;
