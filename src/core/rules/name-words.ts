import { NOT_SURNAMES } from "./persons";

/** Words with a capital that are no names of persons: how sentences begin, days, months, and the words of plans. */
const NO_NAME =
  /^(?:The|This|That|These|Those|Who|When|And|But|With|For|From|All|Each|Every|Both|Some|Most|Our|Their|School|Schools|Primary|Secondary|Special|Academy|College|Nursery|Centre|Unit|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Autumn|Spring|Summer|Winter|Year|Years|Term|Key|Stage|Send|Council|County|City|Borough|Family|Families|Children|Child|Pupil|Pupils|Student|Girl|Boy|Toddler|Baby|Learner|Person|Carer|Parent|Parents|Client|Patient|Everybody|Everyone|Nobody|Somebody|Someone|Today|Yesterday|Young|People|Service|Services|Plan|Plans|Planning|Programme|Project|Phase|Strategy|Strategic|Delivery|Improvement|Pilot|Paper|Budget|Grant|Funding|Block|Needs|Offer|Best|Start|Support|Health|Education|Social|Local|Area|Board|Team|Teams|Class|Cohort|Group|Lead|Leads|Head|Teacher|Officer|Manager|Director|Reception|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twins|Triplets|Autistic|Disabled|Deaf|Blind|Early|Help|Better|High|New|Joint|National|Inclusion|Transition|Curriculum|Maths|English|Reading|Ofsted|Action|Actions|Target|Review|Annual|Report|Data|Update|Complete|Completed|Done|Began|Begun|Next|Now|Then|Here|There|Speech|Language|Therapy|Music|Sport|Forest|Virtual|Ordinarily|Available|Workforce|Training|Quality|Assurance|Partnership|Safety|Valve|Change|Schools)$/;

/** Words for the members of a family, with a capital at the head of a sentence. */
export const FAMILY_WORDS = /^(?:Mum|Mother|Dad|Father|Brother|Sister|Son|Daughter|Sibling|Siblings)$/;

/** Whether a word with a capital is known to be no person's name: a day, a word of plans, a kind of school or street. */
export function isCapitalNoName(word: string): boolean {
  return NO_NAME.test(word) || NOT_SURNAMES.test(word);
}

/** How the names of places end or begin, and places that are not known by it. */
const PLACE =
  /(?:shire|ton|ham|ford|bury|borough|burgh|wick|wich|by|dale|field|fields|mouth|pool|land|lands|chester|caster|cester|worth|ley|stead|bridge|brook|sea|mere|moor|moors|side|sex|folk|well|port|wall|hampton|castle|combe|hurst|thorpe|minster|vale|gate)$|^(?:North|South|East|West|Upper|Lower|Little|Great|St|Saint|Old|Royal|Isle|Port|Kent|Devon|Dorset|Surrey|Leeds|York|Bath|Bristol|Hull|Wales|London|Cumbria|Wirral|Brent|Barnet|Ealing|Slough|Reading|Stoke|Telford|Derby|Essex|England|Scotland|Ireland|Britain|Europe|Ukraine|Syria|Afghanistan|Green|Hill|Lane|Road|Street|Wood|Woods|Park|Oak|Elm|Elms|Ash|Beech|Mill|Bank|Cross|Heath)$/;

/** Whether a word looks like the name of a place. Some names of persons do, too. */
export function isPlaceLike(word: string): boolean {
  return PLACE.test(word);
}
