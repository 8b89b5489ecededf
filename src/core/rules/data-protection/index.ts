import identifierInText from "./identifier-in-text";
import smallNumberInText from "./small-number-in-text";
import childNamed from "./child-named";
import familyRecognisable from "./family-recognisable";
import contactInText from "./contact-in-text";
import quoteWordForWord from "./quote-word-for-word";
import smallNumberInTable from "./small-number-in-table";
import suppressedValueGivenAway from "./suppressed-value-given-away";
import schoolWithFewChildren from "./school-with-few-children";
import staffNamedOffTrack from "./staff-named-off-track";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const dataProtection: readonly Rule[] = [
  identifierInText,
  smallNumberInText,
  childNamed,
  familyRecognisable,
  contactInText,
  quoteWordForWord,
  smallNumberInTable,
  suppressedValueGivenAway,
  schoolWithFewChildren,
  staffNamedOffTrack,
];
