export { tableConfidence } from "./table";
export { weighColumns } from "./columns";
