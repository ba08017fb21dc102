export default {
  layout: "meeting.njk",
  permalink: (data) => data.page.inputPath.replace("./content/", "").replace(/\.md$/, "/"),
};
