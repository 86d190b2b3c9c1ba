import { handle } from "#lib/http/handle";
import { PreviewPlan, previewPlan } from "#lib/selection/preview-plan";

export const POST = handle(PreviewPlan, previewPlan);
