import { serveDocument } from "#lib/papers/serve-document";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  return serveDocument(request, (await params).number);
}
