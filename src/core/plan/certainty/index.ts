export { tableConfidence } from "./table";
export { weighColumns } from "./columns";
export { withoutNeedless } from "./worth-asking";
