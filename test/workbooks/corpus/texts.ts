/** What plans for children with special educational needs and disabilities are about: for each action its words. */
type Words = readonly [title: string, progress: string, evidence: string];

export const themes = {
  waits: {
    name: "Shorter waits for assessment",
    actions: [
      [
        "Open a single front door for autism and ADHD referrals",
        "Two of three hubs have opened; the third waits for its lease.",
        "Families in the first hub area were seen eleven weeks sooner than a year ago.",
      ],
      [
        "Agree one waiting list across all community paediatric teams",
        "List merged in the north; the south follows after half term.",
        "Duplicate referrals fell from forty to six.",
      ],
      [
        "Offer families support while they wait",
        "A weekly drop-in runs in four libraries.",
        "Nine in ten parents who came said that it helped at home.",
      ],
      [
        "Train school staff to gather what a referral needs",
        "Sixty schools have sent at least one person.",
        "Fewer referrals come back as incomplete.",
      ],
      [
        "Publish waiting times by pathway every month",
        "First figures went on the website in the spring.",
        "Parents' forum reports fewer calls that only ask how long.",
      ],
    ],
  },
  plans: {
    name: "Plans that say what a child needs",
    actions: [
      [
        "Write plain-language guidance for plan writers",
        "Draft is with the parent carer forum.",
        "Auditors found outcomes easier to follow in eight of ten plans.",
      ],
      [
        "Moderate twenty plans each half term with health and care",
        "Four rounds held, findings shared with team managers.",
        "Plans judged good rose in each round.",
      ],
      [
        "Finish the backlog of late annual reviews",
        "Agency writers have cleared the oldest cases.",
        "No review is now older than a year.",
      ],
      [
        "Record the child's own voice in section A every time",
        "New template in use since January.",
        "Young people on the panel recognised their words.",
      ],
      [
        "Give every family a named case officer",
        "All teams are staffed but one.",
        "Complaints about unanswered messages halved.",
      ],
    ],
  },
  inclusion: {
    name: "Inclusive mainstream schools",
    actions: [
      [
        "Set out what every school ordinarily provides",
        "Agreed by heads and launched at the summer conference.",
        "School visits show the offer in use in most classrooms.",
      ],
      [
        "Fund outreach from special to mainstream schools",
        "Contracts signed with three special schools.",
        "Placements that were at risk held in two cases of three.",
      ],
      [
        "Set up a network of coordinators in each locality",
        "Networks meet each half term.",
        "Members say they try more before they ask for a plan.",
      ],
      [
        "Review how top-up funding is shared",
        "Options went to the schools forum.",
        "Forum members accepted the evidence on fairness.",
      ],
      [
        "Cut part-time timetables that have no end date",
        "Register is live and checked weekly.",
        "Pupils on such timetables fell by a third.",
      ],
    ],
  },
  adulthood: {
    name: "Good next steps into adulthood",
    actions: [
      [
        "Start transition planning in Year 9 for every young person",
        "Checklists sent to all secondary schools.",
        "Year 9 reviews now cover work, home, health and friends.",
      ],
      [
        "Widen supported internships with local employers",
        "Six employers joined since the autumn.",
        "Fourteen interns moved into paid work.",
      ],
      [
        "Make one pathway between children's and adults' services",
        "Protocol signed by both directors.",
        "Late transfers dropped to none in the last quarter.",
      ],
      [
        "Build a travel training offer",
        "Two trainers appointed and in post.",
        "Five young people travel to college alone.",
      ],
      [
        "Map post-16 provision and fill the gaps",
        "Survey of colleges closed last month.",
        "New courses recruited to capacity.",
      ],
    ],
  },
  voice: {
    name: "Working with families as partners",
    actions: [
      [
        "Agree a charter for working together",
        "Charter signed at the joint meeting.",
        "Survey shows more parents feel listened to.",
      ],
      [
        "Rebuild the local offer with young people",
        "Navigation tested with twelve young people.",
        "Searches that end without a result fell.",
      ],
      [
        "Hold listening events in every district",
        "Events held in five of seven districts.",
        "Themes changed the short breaks contract.",
      ],
      [
        "Tell families what changed because of them",
        "First bulletin sent to all families on the register.",
        "Forum could name three changes without prompting.",
      ],
      [
        "Pay parents who sit on recruitment panels",
        "Policy approved, payments begin next term.",
        "Panels with a parent chose differently in two cases.",
      ],
    ],
  },
  health: {
    name: "Health advice in time",
    actions: [
      [
        "Set a six-week standard for therapy advice",
        "Standard is in all contracts from April.",
        "Advice on time rose from half to four fifths.",
      ],
      [
        "Recruit two designated officers for health",
        "One in post, one interview planned.",
        "Schools know whom to ring, the spot check showed.",
      ],
      [
        "Share one diary of advice that is due",
        "Shared diary live for three services.",
        "Missed requests fell to two in a quarter.",
      ],
      [
        "Commission therapies jointly across both areas",
        "Specification agreed, tender opens soon.",
        "Waits evened out between the two areas.",
      ],
      [
        "Check the quality of health advice each quarter",
        "Tool tried on thirty pieces of advice.",
        "Advice with clear provision rose in each check.",
      ],
    ],
  },
  places: {
    name: "Enough of the right places",
    actions: [
      [
        "Forecast places by need for the next five years",
        "Model shared with governors.",
        "Forecast for last September was out by four pupils.",
      ],
      [
        "Open resource bases in six mainstream schools",
        "Two bases are open, two being built.",
        "Children in the bases stay near their friends.",
      ],
      [
        "Review every placement that costs above the threshold",
        "Panel has seen half of them.",
        "Outcomes held while nine children moved closer to home.",
      ],
      [
        "Check alternative provision before each placement",
        "Visits done for all current providers.",
        "Two providers improved after a second visit.",
      ],
      [
        "Bring short breaks under one contract",
        "Market event held with fourteen providers.",
        "Families in the pilot used more hours than before.",
      ],
    ],
  },
  early: {
    name: "Help in the early years",
    actions: [
      [
        "Spread the language screening tool to all nurseries",
        "Used in two of three nurseries.",
        "Toddlers flagged earlier than last year by five months.",
      ],
      [
        "Offer portage to every family that asks",
        "Team doubled in size.",
        "Parents report more words and play at home.",
      ],
      [
        "Join up two-year checks with nursery reviews",
        "Joint checks run in the east.",
        "Parents told their story once in most cases.",
      ],
      [
        "Plan each move into school with the family",
        "Summer visits booked for all known children.",
        "Settling-in meetings show calmer starts.",
      ],
      [
        "Put inclusion funding online for nurseries",
        "Form is live, claims are paid within ten days.",
        "Nurseries in poorer wards now claim as often.",
      ],
    ],
  },
} as const satisfies Record<string, { readonly name: string; readonly actions: readonly Words[] }>;

export type Theme = keyof typeof themes;

/** Titles of people's posts, with whom they work for. */
export const roles = {
  council: [
    "Head of SEND",
    "Assistant Director for Education",
    "Principal Educational Psychologist",
    "Inclusion Service Manager",
    "Head of Early Years",
    "Commissioning Manager",
    "Virtual School Headteacher",
    "Head of Children's Social Care",
  ],
  health: [
    "Designated Clinical Officer",
    "Designated Medical Officer",
    "Head of Children's Therapies",
    "Director of Nursing",
    "Community Paediatrics Manager",
  ],
  others: ["Parent Carer Forum Chair", "Secondary Heads' Representative", "College Principal"],
} as const;
