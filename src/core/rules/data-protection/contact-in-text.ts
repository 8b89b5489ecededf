import { shortRef } from "../../workbook";
import { DIGITS, hintOfSigns } from "../hints";
import { maskOf } from "../identifiers";
import { rule } from "../rule";
import { listed } from "../rows";
import { textsOf } from "../texts";

export default rule({
  id: "contact-in-text",
  subject: "data protection",
  severity: "warning",
  title: "No text carries somebody's own e-mail address or telephone number",
  why: "A plan is passed on and published. Addresses in it are collected, and the person may long have left.",
  needs: [],
  message: (d: { of: string; cell: string; field: string; found: readonly string[] }) =>
    `${d.of}: ${d.cell} (${d.field}) holds ${listed(d.found)}. Can the role's mailbox stand there instead?`,

  check(plan, tell) {
    for (const { at, of, field, text, hints, unseen } of textsOf(plan)) {
      if ((hints & (SIGNS | DIGITS)) === 0) continue;
      const found = contactsIn(text);
      if (found.length > 0)
        tell({ about: `${of} ${field}`, at: [at], data: { of, cell: shortRef(at), field: field + unseen, found } });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", progress: "Queries to pat.example@council.example or 020 7946 0958." }] },
      { actions: [{ ref: "1.2", nextSteps: "Ring 07700 900123 for a place." }] },
    ],
    good: [
      {
        actions: [
          { progress: "Queries to send.team@council.example; the inbox is read daily." },
          { progress: "Tender 0207946095 of 2024; spend 020 000; reference 01234." },
        ],
      },
    ],
  },
});

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
/** Mailboxes that belong to no single person. */
const OF_A_ROLE =
  /(send|sen(d|co)?\b|info|enquir|admin|contact|office|team|inbox|mailbox|support|service|local-?offer|referral|complaint|press|data|foi|board|participation|panel|hub|help|feedback|iass|no-?reply|programme|project)/i;
/** Numbers as Ofcom gives them out: 10 or 11 digits after a zero or +44, in groups. */
const PHONE = /(?<![\d\w.])(?:\+44\s?(?:\(0\)\s?)?|\(?0)[1-37]\d{1,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?![\d\w])/g;

const SIGNS = hintOfSigns("@+");
/** Cheap: whether a text has a piece without which neither matches. */
const MAY_HOLD = /@|\+44|0[1-37]\d/;

function contactsIn(text: string): string[] {
  if (!MAY_HOLD.test(text)) return [];
  const emails = text.includes("@") ? (text.match(EMAIL) ?? []) : [];
  const own = emails.filter((email) => !OF_A_ROLE.test(email.split("@")[0]!));
  const phones = (text.match(PHONE) ?? []).filter(isPhone);
  return [
    ...own.map((email) => `an e-mail address, ${maskOf(email)}`),
    ...phones.map((phone) => `a telephone number, ${maskOf(phone)}`),
  ];
}

/** The right count of digits, and grouped or whole as people write them. */
function isPhone(text: string): boolean {
  const digits = text.replace(/^\+44\s?(\(0\))?/, "0").replace(/\D/g, "");
  return digits.length === 11 || (digits.length === 10 && /[ -]/.test(text));
}
