import { groupLeads, readLeads, sameLead } from "../../../../src/core/plan/leads";
import type { Lead } from "../../../../src/core/plan";
import { KEY } from "./key";

const lead = (text: string, key = false): Lead => readLeads(text, key ? KEY : null)[0]!;

describe("one role in other words", () => {
  test.each([
    ["AD RST (SEN Reform & EP), NCC", "Assistant Director RST (SEN Reform and Educational Psychology), NCC"],
    ["Head of Health & Care", "head of health and care"],
    ["Associate Director – Commissioning", "Associate Director Commissioning"],
    ["HoS Inclusion", "Head of Service Inclusion"],
    ["Schools Lead", "School lead"],
    ["Director of Children’s Services", "Director of Childrens Services"],
    ["AD Inclusion NCC", "AD Inclusion, NCC"],
    ["AD Inclusion, NCC", "AD Inclusion, Northmoor County Council (NCC)"],
    ["Head of SEND (vacant)", "Head of SEND"],
    ["SEND Service Mgr", "SEND Service Manager"],
    ["Hd of Early Help", "Head of Early Help"],
    ["Asst Director Inclusion", "Assistant Director Inclusion"],
    ["Asst Dir. Inclusion", "AD Inclusion"],
    ["Dir. of Education", "Director of Education"],
    ["Therapies Svc Mgr", "Therapies Service Manager"],
    ["SENCO Network Co-ord", "SENCO Network Coordinator"],
    ["SENCO Network Co-ordinator", "SENCO Network Coordinator"],
    ["Snr Comms Offr", "Senior Comms Officer"],
    ["Dep. Head of SEND", "Deputy Head of SEND"],
    ["Performance Mgmt Lead", "Performance Management Lead"],
    ["Exec Director People", "Executive Director People"],
  ])("%s = %s", (a, b) => {
    expect(sameLead(lead(a), lead(b))).toBe(true);
    expect(sameLead(lead(b), lead(a))).toBe(true);
  });

  test.each([
    ["Assistant Director Inclusion", "Associate Director Inclusion"],
    ["AD Inclusion", "AD Commissioning"],
    ["SEND Service Mgr", "SEND Team Manager"],
    ["Hd of Early Help", "Head of Early Years"],
    ["Asst Director Inclusion", "Associate Director Inclusion"],
    ["Dep. Head of SEND", "Head of SEND"],
    ["Snr Manager", "SEN Manager"],
    ["Head of Planning, NCC", "Head of Planning, ICB"],
    ["HSP", "Head of Schools Planning"],
    ["Head of SEND", "Head of SEND Operations"],
    ["Head of", "HO of"],
    ["TBC", "TBC"],
    ["LA lead TBC", "LA lead TBC"],
    ["Head of SEND", "Deputy Head of SEND"],
  ])("%s ≠ %s", (a, b) => expect(sameLead(lead(a), lead(b))).toBe(false));

  test("codes of a key", () => {
    expect(sameLead(lead("DD- YT", true), lead("DD – YT", true))).toBe(true);
    expect(sameLead(lead("AD", true), lead("Assistant Director for Learning & Culture", true))).toBe(true);
    expect(sameLead(lead("AD", true), lead("AEA", true))).toBe(false);
  });
});

test("groups keep the order, and leave apart what could belong to two", () => {
  const texts = [
    "AD Inclusion",
    "Assistant Director Inclusion, NCC",
    "Head of SEND",
    "Associate Director Inclusion, NCC",
    "Head of SEND, NCC",
  ];
  expect(groupLeads(texts.map((text) => lead(text))).map((group) => group.map(({ text }) => text))).toEqual([
    ["AD Inclusion"],
    ["Assistant Director Inclusion, NCC"],
    ["Head of SEND", "Head of SEND, NCC"],
    ["Associate Director Inclusion, NCC"],
  ]);
});

test("three hundred roles of ten thousand leads are grouped in good time", () => {
  const leads = Array.from({ length: 10_000 }, (_, i) => lead(`Head of Service ${i % 300} (Planning & Review), NCC`));
  const started = performance.now();
  expect(groupLeads(leads)).toHaveLength(300);
  expect(performance.now() - started).toBeLessThan(5000);
});

test("posts to be named are not one", () =>
  expect(groupLeads(readLeads("TBC\nTBC\nHead of SEND\nLA lead TBC"))).toHaveLength(4));
