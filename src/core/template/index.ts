export { TEMPLATE_TITLE, templateSheets, type TemplateOptions } from "./template";
