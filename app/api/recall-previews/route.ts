import { handleRead } from "#lib/http/handle";
import { PreviewRecall, previewRecall } from "#lib/recalls/preview-recall";

export const GET = handleRead(PreviewRecall, previewRecall);
