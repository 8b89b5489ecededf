import { formatAddress } from "../model/address";
import { blockNow } from "../model/ranges";
import type { AreasRef } from "../model/types";
import { node } from "./kinds";
import type { ObjectType } from "./object-type";

const addresses = ({ sheet, areas }: AreasRef): string =>
  areas.map((area) => formatAddress(sheet.name, blockNow(area))).join(",");

/** Several ranges of a sheet; of its members only what merged areas and print areas need. */
export const rangeAreas: ObjectType<AreasRef> = {
  scalars: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => areas.reduce((sum, area) => sum + blockNow(area).rows * blockNow(area).columns, 0),
    },
  },
  navigation: {
    Areas: (ref) => node("RangeCollection", ref),
    Worksheet: ({ sheet }) => node("Worksheet", sheet),
  },
};

export const rangeCollection: ObjectType<AreasRef> = {
  items: ({ areas }) => areas.map((area) => node("Range", area)),
};
