import type { Lead } from "../plan";
import { holdsRole } from "../plan/leads/roles";
import { isOrganisation } from "../plan/leads/organisations";
import { remembering } from "../plan/remembering";

/** First names that are common in Britain and are no words that begin the name of a role, service, school or place. */
const FIRST_NAMES = new Set(
  (
    "aaron abdul abigail adam adele adrian ahmed aisha alan alastair alex alexander alexandra alfie alice alison alistair " +
    "amanda amelia amy andrea andrew angela anita ann anna anne annette anthony antonia arthur asha ashley barbara barry beatrice " +
    "becky ben benjamin bernadette bethany beverley brenda brian bridget bryan callum carl caroline catherine cathy " +
    "charles charlie charlotte cheryl chris christina christine christopher claire clare colin connor craig daniel danielle darren " +
    "dave david dawn dean deborah debbie denise dennis derek diana diane dominic donna dorothy duncan edward eileen elaine eleanor " +
    "elizabeth ella ellen ellie emily emma eric esther ethan evelyn farah fatima felicity fiona frances francis frank fred gail gareth " +
    "gary gavin gemma geoff geoffrey george georgina gerald gillian giles glenn gordon graham greg hannah harold harriet harry hassan " +
    "hayley heather helen henry holly howard hugh iain ian imran irene isabel isabella isobel jack jackie jacob jacqueline jade jake " +
    "james jamie jan jane janet janice jasmine jason jayne jean jeff jennifer jenny jeremy jessica jill jim jo joan joanna joanne joe " +
    "joel john jonathan joseph joshua joyce judith julia julian julie karen karl kate katherine kathleen kathryn katie katy keith " +
    "kelly kerry kevin kirsty kulvinder laura lauren lee leanne leila lesley leslie lewis liam linda lisa lorraine louise lucy luke lydia " +
    "lynn lynne maggie malcolm mandy manjit margaret maria marie marion martin martyn mary matthew maureen megan melanie " +
    "melissa michael michelle mike miriam mohammed moira molly monica muhammad nadia nancy naomi natalie natasha neil nicholas nick " +
    "nicola nicole nigel nina norman oliver olivia pam pamela patricia patrick paul paula pauline penny peter phil philip philippa phillip " +
    "phoebe priya rachael rachel ralph raymond rebecca richard rita rob robert roger ronald rosemary ross roy rupert russell ruth " +
    "ryan sally sam samantha samuel sandra sara sarah scott sean shaun sharon sheila shirley shona simon sonia sophie stacey " +
    "stephanie stephen steve steven stuart sue susan suzanne sylvia tania tanya teresa tessa thomas tim timothy tina toby " +
    "tom tony tracey tracy trevor valerie vanessa vera veronica vicky vincent vivien wendy william yasmin yvonne zara zoe " +
    // Of Wales, Ireland and Scotland, of South Asia, West Africa and Central Europe, and of those who are young now.
    "aled ailsa aoife bronwen carys ciara dafydd eilidh eoin fionnuala gethin gwen huw ieuan morag niamh oisin owain rhiannon rhys roisin siobhan sian sioned " +
    "amina anil anita anjali ayesha bilal deepa deepak divya gurpreet hamza harpreet ibrahim jaspreet kavita khadija manpreet maryam meera mohamed mohammad nasreen neha nisha omar pooja rajesh rajiv ravi rukhsana samina sanjay shabana sunil sunita tariq usha vijay waseem yusuf zainab " +
    "abena adaeze adebayo ama chidi chinwe emeka femi folake kofi kwame ngozi ola olu tunde yaw yetunde " +
    "agnieszka anastasia andrei elena ewa ioana jakub katarzyna krzysztof magdalena malgorzata marta mateusz mihai oksana olena pawel piotr tomasz wojciech zofia " +
    "alfie archie ava caitlin cameron chloe dylan elijah elsie erin evie finlay finley freddie freya imogen isaac isabelle isla jayden kai kyle leo leon liam maisie mia millie mollie nathan noah oscar owen poppy reuben rosie ruby seth sienna tegan theo tilly toby tyler zac zachary"
  ).split(" "),
);

/** Words that end what begins like a person and is a place, a body or a post: "St John Fisher School", "Claire House". */
export const NOT_SURNAMES =
  /^(?:school|schools|academy|academies|college|primary|junior|infant|secondary|nursery|centre|center|house|hall|hospital|hospice|trust|foundation|council|team|teams|service|services|unit|group|board|forum|partnership|network|office|department|directorate|lodge|court|park|road|street|education|inclusion|health|care|send|sen|family|families|children|commissioning|schools|lead|head|therapy|review|project|programme|panel|hub|surgery|practice|clinic|university|federation|charity|association|consulting|ltd)$/i;

/** Bodies that are called after a person. */
const CALLED_AFTER =
  /^(?:Anna Freud|Marie Curie|Thomas Coram|Helen Arkell|Mary Hare|Leonard Cheshire|Ruth Gorse|Alexander Devine|Elizabeth Garrett|Scott Bader|Esther Rantzen|James Paget|Francis Crick|Rachel Madocks|Nina Barbara|Graham Layton|Joseph Rowntree|Paul Hamlyn|Henry Smith|George Eliot|Isabel Hospice|Alice Cross)\b/;
/** A run of words with a capital, and initials with a point among them. */
const CAPITALS =
  /(?<![\p{L}\d.’'-])(?:\p{Lu}(?:\.\s?|(?=[\p{Ll}’'])(?:[’']\p{Lu})?[\p{Ll}’']+(?:-\p{Lu}?\p{Ll}+)?(?:\s|$|(?=[^\p{L}])))){2,5}/gu;

/**
 * The first person whom a text names whole: a common first name, or initials, and a surname. Schools, streets, houses and
 * bodies that are called after somebody are none.
 */
export function wholeNameIn(text: string): string | null {
  for (const [run] of text.matchAll(CAPITALS)) {
    const words = run.trim().split(/\s+|(?<=\.)(?=\p{Lu})/u);
    const start = words.findIndex((word, i) => (isFirstName(word) || INITIAL.test(word)) && i < words.length - 1);
    if (start < 0) continue;
    const [first = "", ...names] = words.slice(start);
    const surnames = names.filter((word) => !INITIAL.test(word));
    const [surname] = surnames;
    if (
      surname === undefined ||
      surnames.some((word) => NOT_SURNAMES.test(word) || (isFirstName(first) === false && OF_PLANS.test(word)))
    )
      continue;
    if (OF_PLANS.test(surname) || CALLED_AFTER.test([first, surname].join(" "))) continue;
    if (isOrganisation(words.join(" ")) || holdsRole(words.join(" "))) continue;
    return [first, ...names.filter((word) => INITIAL.test(word)), surname].join(" ");
  }
  return null;
}

const INITIAL = /^\p{Lu}\.$/u;
/** Words with a capital behind a name or letter that make no person of it. */
const OF_PLANS =
  /^(?:One|Way|Place|Avenue|Close|Drive|Hill|Green|Grove|Gardens|Square|Terrace|Crescent|Estate|Building|Buildings|Suite|Room|Wing|Ward|Site|Campus|Day|Award|Act|Review|Report|Plan|Plans|Bill|Fund|Scheme|Model|Framework|Bradford|Infirmary|Library|Church|Cathedral|Arms|Hotel|Tower|Towers|Bridge|Station|Bank|Stores|Ltd|Limited|Plc|Consultancy|Associates|Solicitors|Partners|Autism|Dyslexia|Hearing|And|The|Year|Months?|January|February|March|April|May|June|July|August|September|October|November|December)$/;

const TITLED =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Prof|Professor|Sir|Dame|Rev)\.?\s+(?:\p{Lu}[\p{L}'’-]*\.?\s*){1,3}$/u;
const INITIALS = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)?$/u;
const TWO_NAMES =
  /^(\p{Lu}[\p{Ll}'’]+)(?:-\p{Lu}\p{Ll}+)?\s+(?:\p{Lu}\.?\s+)?((?:(?:Mc|Mac|O['’]|De|Van)\s?)?\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?)$/u;

/** Whether a word is a first name that is common in Britain. */
export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word.toLowerCase());
}

/**
 * Whether a lead is somebody's name and nothing else: a title such as Dr, initials with full stops or a common first name,
 * and a surname. Whatever may as well be a role, a team, a school or an organisation is none, so a rare first name is not
 * seen.
 */
export function isPerson({ text, named, code }: Lead): boolean {
  return named && code === null && isName(text);
}

const isName = remembering((text) => {
  const words = text.replace(/\s*\([^()]*\)$/, "").trim();
  if (holdsRole(words) || holdsRole(text) || isOrganisation(words)) return false;
  if (words.split(/\s+/).some((word) => NOT_SURNAMES.test(word))) return false;
  const [, first = ""] = TWO_NAMES.exec(words) ?? [];
  return TITLED.test(words) || INITIALS.test(words) || isFirstName(first);
});
