// People, topics, organisations, groups and years, each with its meetings: what other generators call taxonomies.
const LISTS = { speakers: "speakers/", topics: "topics/", organisations: "organisations/", groups: "groups/", years: "meetings/by-year/" };

export default function (config) {
  config.addCollection("meetings", (api) => api.getFilteredByGlob("content/meetings/**/*.md"));
  config.addCollection("terms", (api) => {
    const terms = new Map();
    for (const meeting of api.getFilteredByGlob("content/meetings/**/*.md")) {
      const names = new Map(meeting.data.participants.flatMap((person) => [[person.slug, person.name], [person.body, person.affiliation]]));
      for (const [list, folder] of Object.entries(LISTS)) {
        for (const slug of meeting.data[list]) {
          const address = `${folder}${slug}/`;
          if (!terms.has(address)) terms.set(address, { list, address, title: names.get(slug) ?? slug, meetings: [] });
          terms.get(address).meetings.push(meeting);
        }
      }
    }
    return [...terms.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  });
  config.addFilter("in", (terms, list) => terms.filter((term) => term.list === list));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
}

export const config = { dir: { input: "content", includes: "../includes", output: "_site" }, markdownTemplateEngine: false };
