import type { CodeReader } from "#components/camera/code-reader";
import { nativeReader } from "#components/camera/native-reader";

/** The browser's own reader of codes, or ours, which comes from this house when it is first needed. */
export async function createCodeReader(): Promise<CodeReader> {
  const own = await nativeReader();
  if (own) return own;
  const { wasmReader } = await import("#components/camera/wasm-reader");
  return wasmReader();
}
