import { shortRef } from "../../workbook";
import { childNamedIn } from "../children-named";
import { maskOf } from "../identifiers";
import { rule } from "../rule";
import { textsOf } from "../texts";

export default rule({
  id: "child-named",
  subject: "data protection",
  severity: "error",
  title: "No text names a child",
  why: "A first name beside a school or a date is enough to tell who is meant, and a plan is read by hundreds.",
  needs: [],
  message: (d: { of: string; cell: string; field: string; masked: string }) =>
    `${d.of}: ${d.cell} (${d.field}) seems to name a child or a child's family (${d.masked}). Can it be said without the name?`,

  check(plan, tell) {
    for (const { at, of, field, text, hints, unseen } of textsOf(plan)) {
      const found = childNamedIn(text, hints);
      if (found === null) continue;
      const data = { of, cell: shortRef(at), field: field + unseen, masked: maskOf(found.name) };
      tell({ about: `${of} ${field}`, at: [at], data, severity: found.sure ? "error" : "warning" });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", progress: "A pupil named Examplo was moved to a new class." }] },
      { actions: [{ ref: "1.2", evidence: "Feedback of the mother: my son Examplo likes it." }] },
      { actions: [{ ref: "1.3", nextSteps: "We meet Examplo’s mum in May." }] },
      { actions: [{ ref: "1.4", progress: "Mum of Examplo S. met the team about child A.B. (Y7)." }] },
      { actions: [{ ref: "1.5", progress: "The parents of Examplo have appealed." }] },
    ],
    good: [
      {
        actions: [
          { progress: "Child Protection and Pupil Premium leads met; our child Sufficiency plan is out." },
          { progress: "A school named Oakfield takes part. Children’s parents and Surrey’s parents were asked." },
          { progress: "Family Voice’s parents group met. The Council’s family hubs opened. Child A moved on." },
          {
            progress:
              "Parents of Year 7 pupils met. Schools were visited (A.B.). Update by A.B. Samplo, lead for Year 4.",
          },
          {
            progress: "The parents of Northmoor were asked. Mothers of autistic twins met. Best Start, Year 2 is done.",
          },
        ],
      },
    ],
  },
});
