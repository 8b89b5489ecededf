/**
 * The registers by kind, each called as it stands in a sentence. Small, for what only has to name them: all else of a
 * register is in its definition.
 */
export const registerNames = {
  evidence: "evidence register",
  projects: "register of projects",
  requests: "register of requests and feedback",
  escalations: "register of escalations",
  challenges: "challenge log",
  risks: "risk register",
  decisions: "register of board actions and decisions",
  "you-said": "register of what families said and what was done",
  crosswalk: "crosswalk of strategy and plan",
  glossary: "glossary",
} as const satisfies { readonly [kind: string]: string };

export type RegisterKind = keyof typeof registerNames;

/** In the order of the table above. */
export const registerKinds = Object.keys(registerNames) as readonly RegisterKind[];

export function isRegisterKind(role: string): role is RegisterKind {
  return Object.hasOwn(registerNames, role);
}
