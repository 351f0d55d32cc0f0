// Prints the scores of a Lighthouse report, and fails where one is too low, naming what failed.
const report = JSON.parse(require("node:fs").readFileSync(process.argv[2], "utf8"));
const least = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
let held = true;
console.log(report.finalDisplayedUrl);
for (const [name, { score, auditRefs }] of Object.entries(report.categories)) {
  const points = Math.round(score * 100);
  const low = points < least[name];
  console.log(`  ${String(points).padStart(3)}  ${name}${low ? `: at least ${least[name]} is wanted` : ""}`);
  if (!low) continue;
  held = false;
  for (const { id, weight } of auditRefs) {
    const { score, title, displayValue = "" } = report.audits[id];
    if (weight > 0 && score !== null && score < 1) console.log(`       ${id}: ${title} ${displayValue}`);
  }
}
process.exit(held ? 0 : 1);
