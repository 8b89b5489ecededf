/**
 * The registers by kind, each called as it stands in a sentence. Small, for what only has to name them: all else of a
 * register is in its definition.
 */
export const registerNames = {
  evidence: "evidence register",
  projects: "register of projects",
  requests: "register of requests",
  escalations: "register of escalations",
  challenges: "challenge log",
  risks: "risk register",
  decisions: "register of board decisions",
  "you-said": "register of what families said",
  crosswalk: "strategy crosswalk",
  glossary: "glossary",
} as const satisfies { readonly [kind: string]: string };

export type RegisterKind = keyof typeof registerNames;

export function isRegisterKind(role: string): role is RegisterKind {
  return role in registerNames;
}
