/** The oldest Excel that will do: Excel 2021, Microsoft 365, Excel on the web. The manifest asks for the same. */
export const REQUIREMENT = { set: "ExcelApi", floor: "1.9" } as const;

/** Whether this Excel has everything that the add-in cannot do without. */
export function meetsFloor(): boolean {
  return supports(REQUIREMENT.floor);
}

/** Whether this Excel has the version of the API that something beyond the floor needs, for example `1.13`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported(REQUIREMENT.set, version);
}
