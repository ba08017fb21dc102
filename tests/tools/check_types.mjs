// Checks the linked data of a site against Google's types of schema.org, and its references with citeproc's own reading.
//
//   check_types.mjs FOLDER STYLE LOCALE      (NODE_PATH names the folder of the tools)
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [site, style, locale] = process.argv.slice(2);
const tools = process.env.NODE_PATH;
const require = createRequire(join(tools, "x.js"));
const files = readdirSync(site, { recursive: true }).map(String);
const faults = [];

/** The types know literals, so each document becomes one. */
function checkLinkedData() {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-types-"));
  symlinkSync(tools, join(folder, "node_modules"));
  const lines = ['import type { Graph } from "schema-dts";'];
  let n = 0;
  for (const file of files.filter((file) => file.endsWith(".html"))) {
    const found = readFileSync(join(site, file), "utf8").match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
    if (!found) continue;
    // The set of all topics and of one person is alike; each kind of document is checked, few of each.
    const kind = file.split("/")[0];
    checkLinkedData[kind] = (checkLinkedData[kind] ?? 0) + 1;
    if (checkLinkedData[kind] > 6) continue;
    lines.push(`export const d${n++}: Graph = ${found[1]}; // ${file}`);
  }
  writeFileSync(join(folder, "data.ts"), lines.join("\n"));
  try {
    const tsc = join(tools, ".bin", "tsc");
    execFileSync(tsc, ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "data.ts"], { cwd: folder });
  } catch (error) {
    faults.push(`linked data: ${String(error.stdout ?? error).slice(0, 3000)}`);
  }
  rmSync(folder, { recursive: true });
  return n;
}

function checkReferences() {
  const CSL = require("citeproc");
  const items = {};
  for (const file of files.filter((file) => file.endsWith("cite.csl.json"))) {
    const [item] = JSON.parse(readFileSync(join(site, file), "utf8"));
    items[item.id] = item;
  }
  const system = { retrieveLocale: () => readFileSync(locale, "utf8"), retrieveItem: (id) => items[id] };
  const engine = new CSL.Engine(system, readFileSync(style, "utf8"));
  engine.setOutputFormat("text");
  for (const id of Object.keys(items)) {
    const text = engine.makeCitationCluster([{ id }]);
    const page = files.find((file) => file.endsWith(`${id}/index.html`));
    const title = items[id].title.replace(/[^\p{L}\p{N}]/gu, "");
    if (!text.replace(/[^\p{L}\p{N}]/gu, "").includes(title)) faults.push(`${page ?? id}: citeproc says ${text}`);
  }
  return Object.keys(items).length;
}

console.log(JSON.stringify({ documents: checkLinkedData(), references: checkReferences() }));
faults.forEach((fault) => console.log(fault));
process.exit(faults.length > 0 ? 1 : 0);
