/* Leads on from a former address with the anchor that the reader followed, which a page without a script cannot. */
const goal = document.querySelector("meta[http-equiv=refresh]")?.content.replace(/^0; url=/, "");
if (goal && location.hash) location.replace(goal + location.hash);
